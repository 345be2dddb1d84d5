namespace Workbench.App.Operations.Verification;

/// <summary>The result of checking the audit against its seals.</summary>
/// <param name="Rows">Number of rows that the seals contain.</param>
/// <param name="Unsealed">Number of rows that are newer than the newest seal.</param>
/// <param name="NewestSeal">Its number and hash, such as "45:3f…"; null if there is none.</param>
/// <param name="Differences">One line for each difference, the first row first; empty when everything matches.</param>
public sealed record AuditReport(
    long Rows,
    int Seals,
    int Unsealed,
    string? NewestSeal,
    IReadOnlyList<string> Differences
)
{
    public bool Ok => Differences.Count == 0;
}
