// title: Profile of an actor
// question: With whom did the actor deal, how, how often, and from when to when?
// params:
//   actor: {type: actor, example: Marco Rubio, help: "an official, state, organisation or incident"}
//   since: {type: date, default: null, help: "first day that counts"}
//   until: {type: date, default: null, help: "last day that counts"}
// columns:
//   direction: string
//   relation: string
//   counterpart: string
//   times: integer
//   claims: integer
//   first: date
//   last: date
//   through: list
//   acts: acts
// see: [timeline, evidence]

// The actor includes those who stand for it; `through` names them. A direction is "by" or "to" the actor, or
// "with" where both sides did the same.
CALL () {
  MATCH (found:Actor {id: $actor}) RETURN found
  UNION
  MATCH (found:Incident {id: $actor}) RETURN found
}
MATCH (found)<-[office:REPRESENTS*0..1]-(member)-[act]-(counterpart)
WHERE act.act_id IS NOT NULL
  AND ($since IS NULL OR act.date >= $since) AND ($until IS NULL OR act.date <= $until)
  AND all(o IN office WHERE coalesce(o.from, act.date) <= act.date AND coalesce(o.to, act.date) >= act.date)
WITH DISTINCT member, act, counterpart,
     CASE WHEN type(act) IN ['AGREED', 'CALLED', 'MET'] THEN 'with'
          WHEN startNode(act) = member THEN 'by' ELSE 'to' END AS direction
ORDER BY act.date, member.name, act.act_id
WITH direction, type(act) AS relation, counterpart, collect(DISTINCT act) AS all_acts,
     collect(DISTINCT member.name) AS through
RETURN direction, relation, counterpart.name AS counterpart, size(all_acts) AS times,
       reduce(n = 0, act IN all_acts | n + act.claims) AS claims,
       head(all_acts).date AS first, last(all_acts).date AS last, through,
       [act IN all_acts | act.act_id] AS acts
ORDER BY times DESC, direction, relation, counterpart
