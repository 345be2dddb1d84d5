using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Accounts.People.Tickets;

/// <summary>
/// Deactivates a person and lists the tickets that they have in hand, to hand them over or release them. For a person who is
/// inactive already, only the tickets are left.
/// </summary>
public partial class LeavingDialog
{
    private const int Release = 0;
    private const int Keep = -1;

    private ModalDialog? _dialog;
    private PersonView? _person;
    private PersonTickets _tickets = new([], []);
    private Guid _operationId;
    private int _to;
    private string _reason = "";
    private string? _problem;
    private bool _choosesEach;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required PersonTicketsQuery Query { get; set; }

    [Inject]
    public required DeactivatePerson Deactivate { get; set; }

    [Inject]
    public required ReassignTickets Reassign { get; set; }

    [Inject]
    public required CurrentPerson CurrentPerson { get; set; }

    private string Action =>
        _person?.State == PersonState.Inactive
            ? AccountsTexts.People_Tickets
            : AccountsTexts.People_Deactivate;

    private string Heading => $"{Action}: {_person?.Name}";

    public async Task OpenAsync(PersonView person)
    {
        _choosesEach = (await CurrentPerson.GetAsync()).HasAny(Roles.TeamLead);
        (_person, _problem, _operationId, _to) = (person, null, Guid.NewGuid(), Release);
        _reason = Formats.Text(AccountsTexts.People_TicketsReasonText, person.Name);
        _tickets = await Query.RunAsync(
            await CurrentPerson.GetAsync(),
            person.Id,
            CancellationToken.None
        );
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private async Task RunAsync()
    {
        var actor = await CurrentPerson.GetAsync();
        var moves = _tickets.Tickets.Count > 0 && _to != Keep;
        // Checked before anything changes; the command checks it again for each ticket.
        var refusal = moves ? Reason.Check(_reason) : null;
        if (refusal is null && _person!.State != PersonState.Inactive)
        {
            var outcome = await Deactivate.RunAsync(
                actor,
                _person.Id,
                [.. _tickets.Tickets.Select(t => t.Number)],
                _operationId,
                CancellationToken.None
            );
            refusal = outcome.Refusal;
            if (refusal?.Code == RefusalCode.TicketsInHand)
            {
                // A ticket came meanwhile: it is shown, and confirming again decides about it too.
                _operationId = Guid.NewGuid();
                _tickets = await Query.RunAsync(actor, _person.Id, CancellationToken.None);
            }
        }

        if (refusal is null && moves)
        {
            var outcome = await Reassign.RunAsync(
                actor,
                _person!.Id,
                _to == Release ? null : _to,
                _reason,
                _operationId,
                CancellationToken.None
            );
            refusal = outcome.Refusal;
        }

        _problem = refusal is null ? null : RefusalText.For(refusal);
        if (refusal is null)
        {
            await _dialog!.CloseAsync();
            await OnChanged.InvokeAsync();
        }
    }
}
