// an actor is in the graph because a claim speaks of it or another actor represents it
MATCH (a:Actor)
WHERE NOT (a)<-[:SOURCE|TARGET|ATTRIBUTED_TO]-() AND NOT (a)<-[:REPRESENTS]-()
RETURN a.id AS found
