internal import ArgumentParser
@main struct CareBroker: ParsableCommand {}
