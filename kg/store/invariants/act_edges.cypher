// every act that is claimed has one edge
OPTIONAL MATCH (c:Claim {status: 'actual'})
WHERE c.act_id IS NOT NULL
WITH count(DISTINCT c.act_id) AS claimed
OPTIONAL MATCH (:Actor)-[e:<RELATIONS>]->()
WITH claimed, count(e) AS edges, count(DISTINCT e.act_id) AS acts
WHERE claimed <> edges OR edges <> acts
RETURN toString(claimed) + ' claimed, ' + toString(edges) + ' edges, ' + toString(acts) + ' acts' AS found
