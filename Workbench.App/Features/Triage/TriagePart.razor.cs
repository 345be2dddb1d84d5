using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>Beside a new ticket: its size, which puts it in the queue or hands it to sales, and what belongs together with it.</summary>
public partial class TriagePart
{
    private TriageForm _form = new();
    private Guid _operation = Guid.NewGuid();
    private IReadOnlyList<Ticket> _others = [];
    private string? _problem;
    private bool _mayTriage;
    private int _shown;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>The version that is shown: what somebody else has triaged meanwhile is not triaged again unseen.</summary>
    [Parameter]
    public long? Version { get; set; }

    [Inject]
    public required TriageTicket Triage { get; init; }

    [Inject]
    public required TriageQuery Query { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        var actor = await Person.GetAsync();
        _mayTriage = actor.HasAny(Roles.Technician | Roles.TeamLead);
        if (_shown != Ticket.Number)
        {
            (_shown, _form, _problem) = (Ticket.Number, new(), null);
        }

        if (_mayTriage && Ticket.State == TicketState.New)
        {
            var view = await Query.OneAsync(actor, Ticket.Number, CancellationToken.None);
            _others = view?.Others ?? [];
        }
    }

    private void Tick(int number)
    {
        if (!_form.Together.Remove(number))
        {
            _form.Together.Add(number);
        }
    }

    private async Task TriageAsync(SizeClass size)
    {
        var (input, problem) = _form.Read(Ticket, size);
        _problem = problem;
        if (input is null)
        {
            return;
        }

        var on = new OnTicket(Ticket.Number, Version, _operation);
        var outcome = await Triage.RunAsync(
            await Person.GetAsync(),
            on,
            input,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _problem = outcome.Match<string?>(
            done =>
            {
                var said =
                    done.State == TicketState.Escalated
                        ? Texts.Triage_Escalated
                        : Texts.Triage_Sized;
                Snackbar.Add(Formats.Text(said, Ticket.Number), Severity.Success);
                return null;
            },
            Refusals.Sentence
        );
    }
}
