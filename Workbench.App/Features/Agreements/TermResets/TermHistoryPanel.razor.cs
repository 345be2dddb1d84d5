using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Shows per reset what lapsed, carried over and was granted. The numbers lead to the entries of that day.</summary>
public partial class TermHistoryPanel
{
    private IReadOnlyList<TermReset> _resets = [];

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Inject]
    public required TermHistoryQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, Customer.Id);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _resets = await Query.RunAsync(Actor, Customer.Id, ct);

    private string LedgerUrl(TermReset reset) =>
        Navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["show"] = "ledger",
                ["from"] = AddressDate.ToText(reset.ResetOn),
                ["to"] = AddressDate.ToText(reset.ResetOn),
            }
        );
}
