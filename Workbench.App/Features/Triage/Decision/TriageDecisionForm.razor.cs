using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>
/// Asks for the kind, missing items, related tickets and estimate, and offers three size buttons. If the selected tickets take
/// more than four hours together, they are escalated to sales.
/// </summary>
public partial class TriageDecisionForm
{
    private static readonly (SizeClass Size, string Key)[] Sizes =
    [
        (SizeClass.Small, "1"),
        (SizeClass.Medium, "2"),
        (SizeClass.Large, "3"),
    ];

    /// <summary>Ignores the second half of a double-click: it was meant for the previous ticket.</summary>
    private static readonly TimeSpan DoubleClickGuard = TimeSpan.FromMilliseconds(500);

    private TriageForm _form = null!;
    private DateTime _ready;
    private Guid _operation = Guid.NewGuid();
    private string? _problem;
    private SizeClass? _escalatingSize;
    private bool _focus;
    private bool _focusReason;
    private ElementReference _goal;
    private ElementReference _reason;
    private SizeClass? _triedSize;
    private int _shown;

    /// <summary>The shown ticket. Another ticket resets the form; another version of the same one keeps the input.</summary>
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

    /// <summary>The planned time together with the selected tickets, beside the limit of four hours.</summary>
    private string? SumsText =>
        _form.SelectedWithBundles(View.Others).Count == 0
            ? null
            : Formats.Text(
                TriageTexts.Sums,
                _form.PlannedTimeWith(SizeClass.Small, View.Others),
                _form.PlannedTimeWith(SizeClass.Medium, View.Others),
                FourHourLimit.Max
            );

    protected override void OnParametersSet()
    {
        if (_shown != View.Ticket.Number)
        {
            _ready = _shown == 0 ? Time.UtcNow : Time.UtcNow + DoubleClickGuard;
            (_shown, _form, _problem, _escalatingSize, _triedSize) = (
                View.Ticket.Number,
                new(View.Ticket),
                null,
                null,
                null
            );
        }

        _form.Ticket = View.Ticket;
        _form.SelectBundled(View.Others);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _goal.FocusAsync();
        }

        if (_focusReason && _reason.Context is not null)
        {
            _focusReason = false;
            await _reason.FocusAsync();
        }
    }

    /// <summary>Clears the error: it may not apply to the changed input.</summary>
    private void Change(Action change)
    {
        change();
        Changed();
    }

    private void Changed() => (_problem, _escalatingSize, _triedSize) = (null, null, null);

    /// <summary>
    /// Triages the ticket. One that goes to the queue is triaged at once, because that can be undone. An escalation can't be
    /// undone and needs a goal, so it is asked for first.
    /// </summary>
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

    /// <summary>Enter in a field takes the size that was tried, or the one in which the estimate lies.</summary>
    private Task DecideBySubmitAsync()
    {
        if ((_triedSize ?? _form.EstimatedSize) is { } size)
        {
            return TriageAsync(size);
        }

        _problem = _form.EstimateProblem ?? TriageTexts.ChooseSize;
        return Task.CompletedTask;
    }

    private async Task DecideAsync(SizeClass size)
    {
        _triedSize = size;
        var (input, problem) = _form.ToInput(size, View.Others);
        _problem = problem;
        if (input is null)
        {
            return;
        }

        var number = View.Ticket.Number;
        var together = _form.SelectedWithBundles(View.Others).Select(t => t.Number).ToList();
        var target = new TicketCommandTarget(number, View.Version, _operation);
        var outcome = await Triage.RunAsync(
            await Person.GetAsync(),
            target,
            input,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _problem = outcome.ErrorText();
        _focusReason = outcome.Refusal?.Code == RefusalCode.LeftOutReasonRequired;
        if (_problem is null)
        {
            _escalatingSize = null;
            await OnDone.InvokeAsync(
                new(number, outcome.Match(result => result, _ => null!), together)
            );
        }
    }
}
