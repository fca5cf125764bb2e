// an actor is a state, an official or an organisation, and only one of them
MATCH (a:Actor)
WHERE size([label IN labels(a) WHERE label IN ['State', 'Official', 'Organisation']]) <> 1
RETURN a.id AS found
