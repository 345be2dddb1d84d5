namespace Workbench.Domain.Billing;

/// <summary>Records that history was imported that can be charged.</summary>
/// <param name="No">Counted over all imports.</param>
/// <param name="Until">The last day of the history.</param>
/// <param name="ImportedAt">UTC.</param>
public sealed record ImportedHistory(int No, DateOnly Until, DateTime ImportedAt) : IAttributed;
