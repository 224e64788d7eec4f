enum DatabaseDriversStart {}
