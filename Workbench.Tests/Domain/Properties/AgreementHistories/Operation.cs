using Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

namespace Workbench.Tests.Domain.Properties.AgreementHistories;

/// <summary>A step with everything that it needs to be done twice: by the domain and by the second ledger.</summary>
/// <param name="Ticket">0 or 1.</param>
/// <param name="Minutes">Of time, a hold, or hours of a card.</param>
public sealed record Operation(HistoryStepKind Kind, DateOnly Day, int Ticket, int Minutes)
{
    public DateOnly WorkedOn { get; init; } = Day;

    public int TimeNo { get; init; }

    public int SourceNo { get; init; }

    public ReferencePackage? Package { get; init; }

    public DateOnly LastDay { get; init; }
}
