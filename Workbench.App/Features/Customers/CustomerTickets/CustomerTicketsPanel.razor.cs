using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers.CustomerTickets;

/// <summary>Shows a customer's tickets with their registered and charged time.</summary>
public partial class CustomerTicketsPanel
{
    private CustomerTicketList _list = CustomerTicketList.Empty;
    private int? _loadedBefore;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>The upper bound: only tickets with a lower number are shown.</summary>
    [Parameter]
    public int? Before { get; set; }

    [Inject]
    public required CustomerTicketsQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loadedBefore != Before)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, Customer.Id)
        || change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _loadedBefore = Before;
        _list = await Query.RunAsync(Actor, Customer.Id, Before, ct);
    }

    private string PageUrl(int? before) => Navigation.GetUriWithQueryParameter("before", before);

    private static string DurationText(int minutes) =>
        minutes == 0 ? "" : Formats.Duration(minutes);
}
