using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers;

/// <summary>A customer's tickets with their time: registered, and charged.</summary>
public partial class CustomerTickets
{
    private CustomerTicketList _list = CustomerTicketList.Empty;
    private int? _read;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>Only those with a lower number.</summary>
    [SupplyParameterFromQuery(Name = "before")]
    public int? Before { get; set; }

    [Inject]
    public required CustomerTicketsQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _read != Before)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, Customer.Id)
        || change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _read = Before;
        _list = await Query.RunAsync(Actor, Customer.Id, Before, ct);
    }

    private string AddressOf(int? before) => Navigation.GetUriWithQueryParameter("before", before);

    private static string TimeOf(int minutes) => minutes == 0 ? "" : Formats.Duration(minutes);
}
