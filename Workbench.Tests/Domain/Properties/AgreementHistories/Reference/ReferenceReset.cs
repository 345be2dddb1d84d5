namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>The report of one reset by the reference ledger.</summary>
public sealed record ReferenceReset(
    int Term,
    DateOnly On,
    int Lapsed,
    int Carried,
    int Granted,
    int Balance
);
