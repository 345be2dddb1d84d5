using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>A part of a customer's page that shows agreement and hours as of a day.</summary>
public abstract class AccountPanel : LiveComponent
{
    private (int Customer, DateOnly AsOf) _loaded;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>The day whose figures are shown.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

    [Inject]
    public required AccountQuery Query { get; init; }

    protected AccountView? View { get; private set; }

    /// <summary>Of another day, figures are looked at and nothing is done.</summary>
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

    /// <summary>What only those see who may do it, as the use case says, and only where it concerns today.</summary>
    protected bool CanRun<TUseCase>() =>
        IsToday && Actor.HasAny(CommandDescriptor.AllowedRolesOf(typeof(TUseCase)));
}
