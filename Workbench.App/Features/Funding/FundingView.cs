using Workbench.Domain;
using Workbench.Domain.Funding;

namespace Workbench.App.Features.Funding;

/// <summary>The verdict on a ticket's hours, what can be chosen, and what was chosen before.</summary>
/// <param name="Options">Null where nothing is short.</param>
public sealed record FundingView(
    Sufficiency Hours,
    Minutes Needed,
    FundingOptions? Options,
    IReadOnlyList<FundingChoice> Chosen
);
