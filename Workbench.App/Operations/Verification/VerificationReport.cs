namespace Workbench.App.Operations.Verification;

/// <summary>The result of a verification.</summary>
/// <param name="Entries">Number of entries in the hours ledger.</param>
/// <param name="Differences">One line for each difference; empty when everything matches.</param>
public sealed record VerificationReport(
    int Customers,
    int Entries,
    IReadOnlyList<string> Differences
)
{
    /// <summary>What an operator should know although every figure is right, one line each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public bool Ok => Differences.Count == 0;
}
