UNWIND $files AS file
MATCH (d:Document {file: file})
DETACH DELETE d
