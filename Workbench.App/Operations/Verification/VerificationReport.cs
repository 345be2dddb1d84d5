namespace Workbench.App.Operations.Verification;

/// <summary>What a check of the books looked at and found.</summary>
/// <param name="Entries">Entries of the hours ledger.</param>
/// <param name="Differences">A line for each; none where the books balance.</param>
public sealed record VerificationReport(
    int Customers,
    int Entries,
    IReadOnlyList<string> Differences
)
{
    public bool Ok => Differences.Count == 0;
}
