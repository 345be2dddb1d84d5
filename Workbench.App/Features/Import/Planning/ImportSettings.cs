using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>What an import goes by besides folder and database.</summary>
/// <param name="AsOf">The day by which resets are run, and on which late rows are registered.</param>
/// <param name="Now">UTC, the instant at which all of it is recorded.</param>
public sealed record ImportSettings(
    DateOnly AsOf,
    DateTime Now,
    Actor Actor,
    AgreementPolicy Policy
)
{
    /// <summary>Until when history is told: now, or the end of a day to come that is named.</summary>
    public DateTime HistoryUntil =>
        AsOf > StockholmTime.DateOf(Now)
            ? StockholmTime.ToUtc(AsOf.AddDays(1).ToDateTime(TimeOnly.MinValue))
            : Now;
}
