enum DatabaseStart {}
