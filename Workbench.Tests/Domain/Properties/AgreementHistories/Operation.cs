using Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>A step with all data that the domain and the reference ledger need to execute it.</summary>
/// <param name="Ticket">Index of the ticket: 0 or 1.</param>
/// <param name="Minutes">Minutes of time or of a hold; hours of a card.</param>
public sealed record Operation(HistoryStepKind Kind, DateOnly Day, int Ticket, int Minutes)
{
    public DateOnly WorkedOn { get; init; } = Day;

    public int TimeNo { get; init; }

    public int SourceNo { get; init; }

    public ReferencePackage? Package { get; init; }

    public DateOnly LastDay { get; init; }
}
