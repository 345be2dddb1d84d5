using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Live;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>
/// Corrects, moves or removes registered time. Shows every affected figure first and keeps the input when the correction is
/// refused.
/// </summary>
public sealed partial class CorrectTimeDialog : IDisposable
{
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _disposal = new();
    private readonly LongTimeQuestion _confirmation = new();
    private ModalDialog? _dialog;
    private CorrectionForm? _form;
    private IReadOnlyList<EffectRow> _rows = [];
    private IReadOnlyList<(int Id, string Name)> _people = [];
    private StaffNames? _names;
    private DateOnly? _closedOn;
    private bool _waits;
    private TicketView? _to;
    private long _seen;
    private int _typed;
    private int _previewed;
    private Guid _operation;
    private string? _previewProblem;
    private Refusal? _previewRefusal;
    private string? _problem;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public EventCallback<CorrectionResult> OnDone { get; set; }

    [Inject]
    public required CorrectTime Correct { get; init; }

    [Inject]
    public required MoveTime Move { get; init; }

    [Inject]
    public required TimeCorrectionUndo Undo { get; init; }

    [Inject]
    public required TicketQuery Query { get; init; }

    [Inject]
    public required TechniciansQuery Technicians { get; init; }

    [Inject]
    public required Staff Staff { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    private int Number => View.Ticket.Number;

    public async Task OpenAsync(TimeEntry entry)
    {
        _names = await Staff.GetAsync([entry.TechnicianId], _disposal.Token);
        var owner = _names.KeptIdOf(entry.TechnicianId) ?? entry.TechnicianId;
        _people = Actor.HasAny(Roles.TeamLead) ? await PeopleAsync(owner) : [];
        (_form, _problem, _refusal, _operation) = (new(entry, owner), null, null, Guid.NewGuid());
        await PreviewAsync();
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    private static string NameOf(CorrectionKind kind) =>
        kind switch
        {
            CorrectionKind.Change => TicketsTexts.Time_KindChange,
            CorrectionKind.Move => TicketsTexts.Time_KindMove,
            CorrectionKind.Remove => TicketsTexts.Time_KindRemove,
        };

    /// <summary>
    /// The text for a ticket that waits afterwards. It names the ticket, because a move can make the other ticket wait.
    /// </summary>
    private string WaitsText =>
        Formats.Text(
            TicketsTexts.TimeEffect_Waits,
            _form is { Kind: CorrectionKind.Move, TargetNumber: { } to } ? to : Number
        );

    private string WithWaitsText(CorrectionEffect effect, string text) =>
        effect.Waits ? $"{text} {WaitsText}" : text;

    /// <summary>Says whose the time is and whose it will be, if another person is chosen.</summary>
    private string? PersonChangeText =>
        _form is { Kind: CorrectionKind.Change, IsGiven: true } form
            ? Formats.Text(
                TicketsTexts.TimeEffect_Person,
                NameOf(form.Entry.TechnicianId),
                NameOf(form.TechnicianId)
            )
            : null;

    private string? NameOf(int id) => _names?.NameOf(id);

    /// <summary>Returns the technicians whose the time can be, and whose it is.</summary>
    private async Task<IReadOnlyList<(int Id, string Name)>> PeopleAsync(int current)
    {
        var technicians = await Technicians.RunAsync(Actor, _disposal.Token);
        return
        [
            .. technicians
                .Append((Id: current, Name: NameOf(current) ?? ""))
                .DistinctBy(p => p.Id)
                .OrderBy(p => p.Name, StringComparer.CurrentCulture),
        ];
    }

    private Task ChooseAsync(CorrectionKind kind)
    {
        _form!.Kind = kind;
        (_problem, _refusal) = (null, null);
        return PreviewAsync();
    }

    private Task SetHowLongAsync(string time)
    {
        _form!.HowLong = time;
        return OnTypedAsync();
    }

    private async Task OnTypedAsync()
    {
        var version = ++_typed;
        (_problem, _refusal) = (null, null);
        try
        {
            await Clock.DelayAsync(TypingDelay, _disposal.Token);
            if (version == _typed)
            {
                await PreviewAsync();
            }
        }
        catch (OperationCanceledException) when (_disposal.IsCancellationRequested) { }
    }

    /// <summary>Loads the preview. Only the answer to the latest request is shown.</summary>
    private async Task PreviewAsync()
    {
        var (form, version) = (_form!, ++_previewed);
        (_rows, _closedOn, _to, _waits, _seen) = ([], null, null, false, View.Version);
        (_previewProblem, _previewRefusal) = (form.Problem, null);
        if (_previewProblem is not null)
        {
            return;
        }

        var previewResult =
            form.Kind == CorrectionKind.Move
                ? await PreviewMoveAsync(form.TargetNumber!.Value, form.ToMove(true))
                : await PreviewCorrectionAsync(form.ToCorrection(true));
        if (version == _previewed)
        {
            (_previewRefusal, _to, _rows, _closedOn, _waits) = previewResult;
            _previewProblem = _previewRefusal is { } refusal ? RefusalText.For(refusal) : null;
        }
    }

    private async Task<PreviewResult> PreviewMoveAsync(int to, MoveTimeInput input)
    {
        var view = await Query.RunAsync(Actor, to, _disposal.Token);
        var outcome = await Move.PreviewAsync(Actor, Number, input, _disposal.Token);
        return outcome.Match<PreviewResult>(
            m =>
                new(
                    null,
                    view,
                    EffectRow.Create(Number, to, m),
                    m.From.ClosedOn ?? m.To.ClosedOn,
                    m.To.Waits
                ),
            _ => new(outcome.Refusal, view, [], null, false)
        );
    }

    private async Task<PreviewResult> PreviewCorrectionAsync(CorrectTimeInput input)
    {
        var corrected = await Correct.PreviewAsync(Actor, Number, input, _disposal.Token);
        return corrected.Match<PreviewResult>(
            c => new(null, null, EffectRow.Create(Number, c), c.ClosedOn, c.Waits),
            _ => new(corrected.Refusal, null, [], null, false)
        );
    }

    private async Task SaveAsync()
    {
        var form = _form!;
        (_problem, _refusal) = (form.Problem ?? AskOnce(form), null);
        if (_problem is not null)
        {
            return;
        }

        var target = new TicketCommandTarget(Number, _seen, _operation);
        _operation = Guid.NewGuid();
        var result =
            form.Kind == CorrectionKind.Move ? await MoveAsync(target) : await CorrectAsync(target);
        if (result is null)
        {
            // The shown figures may be outdated: they are calculated again before the next attempt.
            await PreviewAsync();
            return;
        }

        await _dialog!.CloseAsync();
        await OnDone.InvokeAsync(result);
    }

    /// <summary>Asks about a new time that is unusually long, once (K10).</summary>
    private string? AskOnce(CorrectionForm form)
    {
        if (form.Kind != CorrectionKind.Change || form.TypedMinutes == form.Entry.Minutes)
        {
            return null;
        }

        var question = _confirmation.Ask(new(form.TypedMinutes), View.Ticket);
        return question is null
            ? null
            : Formats.Text(TicketsTexts.Time_AsksAgain, question, NameOf(form.Kind));
    }

    private async Task<CorrectionResult?> CorrectAsync(TicketCommandTarget target)
    {
        var (form, actor) = (_form!, Actor);
        var outcome = await Correct.RunAsync(actor, target, form.ToCorrection(false), default);
        (_problem, _refusal) = (outcome.ErrorText(), outcome.Refusal);
        return outcome.Match<CorrectionResult?>(
            effect =>
                effect.NewNo is { } no
                    ? new(
                        WithWaitsText(
                            effect,
                            Formats.Text(
                                TicketsTexts.Time_Corrected,
                                new Minutes(effect.RegisteredBefore),
                                new Minutes(effect.RegisteredAfter)
                            )
                        ),
                        Undo.ForChange(actor, target.Number, no, form.Original)
                    )
                    : new(
                        Formats.Text(TicketsTexts.Time_Removed, new Minutes(form.Entry.Minutes)),
                        form.Entry.TechnicianId == actor.Id
                            ? Undo.ForRemoval(actor, form.Entry)
                            : null
                    ),
            _ => null
        );
    }

    private async Task<CorrectionResult?> MoveAsync(TicketCommandTarget target)
    {
        var (form, actor) = (_form!, Actor);
        var input = form.ToMove(false);
        var outcome = await Move.RunAsync(actor, target, input, default);
        (_problem, _refusal) = (outcome.ErrorText(), outcome.Refusal);
        return outcome.Match<CorrectionResult?>(
            effect =>
                new(
                    WithWaitsText(
                        effect.To,
                        Formats.Text(
                            TicketsTexts.Time_Moved,
                            new Minutes(form.Entry.Minutes),
                            input.To
                        )
                    ),
                    Undo.ForMove(actor, input.To, effect.To.NewNo ?? 0, form.Entry)
                ),
            _ => null
        );
    }

    /// <summary>The result of a preview.</summary>
    private sealed record PreviewResult(
        Refusal? Refusal,
        TicketView? To,
        IReadOnlyList<EffectRow> Rows,
        DateOnly? ClosedOn,
        bool Waits
    );
}
