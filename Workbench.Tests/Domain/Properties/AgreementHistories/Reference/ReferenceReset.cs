namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>What the second ledger says of one reset.</summary>
public sealed record ReferenceReset(
    int Term,
    DateOnly On,
    int Lapsed,
    int Carried,
    int Granted,
    int Balance
);
