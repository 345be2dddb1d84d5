using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>Base class of the panels of a customer's page that show agreement and hours as of a day.</summary>
public abstract class AccountPanel : LiveComponent
{
    private (int Customer, DateOnly AsOf) _loaded;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>The day of the figures.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

    [Inject]
    public required AccountQuery Query { get; init; }

    protected AccountView? View { get; private set; }

    /// <summary>Actions are only offered for today; other days are read-only.</summary>
    protected bool IsToday => AsOf == Clock.Today;

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != (Customer.Id, AsOf))
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, Customer.Id)
        || (
            change.Topic == ChangeTopic.Ticket
            && View?.TicketSubjects.ContainsKey(change.EntityId) != false
        );

    protected override async Task ReadAsync(CancellationToken ct)
    {
        (int, DateOnly) asked;
        AccountView? view;
        do
        {
            asked = (Customer.Id, AsOf);
            _loaded = asked;
            view = await Query.RunAsync(Actor, Customer.Id, AsOf, ct);
        } while (asked != (Customer.Id, AsOf));

        View = view;
    }

    /// <summary>Returns whether the person may run the use case and the panel shows today.</summary>
    protected bool CanRun<TUseCase>() =>
        IsToday && Actor.HasAny(CommandDescriptor.AllowedRolesOf(typeof(TUseCase)));
}
