using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>
/// Kind, what the intake lacks, what belongs together, an estimate, and three buttons. Over four hours together the ticket
/// goes to sales with those ticked.
/// </summary>
public partial class TriageDecisionForm
{
    private static readonly (SizeClass Size, string Key)[] Sizes =
    [
        (SizeClass.Small, "1"),
        (SizeClass.Medium, "2"),
        (SizeClass.Large, "3"),
    ];

    /// <summary>The second half of a double click was meant for the ticket before.</summary>
    private static readonly TimeSpan DoubleClickGuard = TimeSpan.FromMilliseconds(500);

    private TriageForm _form = null!;
    private DateTime _ready;
    private Guid _operation = Guid.NewGuid();
    private string? _problem;
    private SizeClass? _escalatingSize;
    private bool _focus;
    private ElementReference _goal;
    private int _shown;

    /// <summary>What is looked at. Another ticket begins anew; another version of the same keeps what was typed.</summary>
    [Parameter, EditorRequired]
    public required TriageView View { get; set; }

    [Parameter]
    public EventCallback<TriagedTicket> OnDone { get; set; }

    [Inject]
    public required TriageTicket Triage { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    /// <summary>What it would come to with those ticked, beside the four hours that they may have.</summary>
    private string? SumsText =>
        _form.SelectedWithBundles(View.Others).Count == 0
            ? null
            : Formats.Text(
                Texts.Triage_Sums,
                _form.PlannedTimeWith(SizeClass.Small, View.Others),
                _form.PlannedTimeWith(SizeClass.Medium, View.Others),
                FourHourLimit.Max
            );

    protected override void OnParametersSet()
    {
        if (_shown != View.Ticket.Number)
        {
            _ready = _shown == 0 ? Time.UtcNow : Time.UtcNow + DoubleClickGuard;
            (_shown, _form, _problem, _escalatingSize) = (
                View.Ticket.Number,
                new(View.Ticket),
                null,
                null
            );
        }

        _form.Ticket = View.Ticket;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _goal.FocusAsync();
        }
    }

    /// <summary>What was wrong before may be right now.</summary>
    private void Change(Action change)
    {
        change();
        Changed();
    }

    private void Changed() => (_problem, _escalatingSize) = (null, null);

    /// <summary>Into the queue at once: that can be taken back. What goes to sales can't, and sales wants to know what for.</summary>
    private Task TriageAsync(SizeClass size)
    {
        if (Time.UtcNow < _ready)
        {
            return Task.CompletedTask;
        }

        _problem = null;
        if (_form.Escalates(size, View.Others))
        {
            (_escalatingSize, _focus) = (size, true);
            return Task.CompletedTask;
        }

        return DecideAsync(size);
    }

    private async Task DecideAsync(SizeClass size)
    {
        var (input, problem) = _form.ToInput(size, View.Others);
        _problem = problem;
        if (input is null)
        {
            return;
        }

        var number = View.Ticket.Number;
        var mates = _form.SelectedWithBundles(View.Others).Select(t => t.Number).ToList();
        var target = new TicketCommandTarget(number, View.Version, _operation);
        var outcome = await Triage.RunAsync(
            await Person.GetAsync(),
            target,
            input,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _problem = outcome.ErrorText();
        if (_problem is null)
        {
            _escalatingSize = null;
            await OnDone.InvokeAsync(new(number, outcome.Match(done => done, _ => null!), mates));
        }
    }
}
