using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Away;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Absences.HandOver;

/// <summary>Hands over or releases the tickets of somebody who is away or leaves, with a preview for each ticket.</summary>
public partial class HandOverPage
{
    private HandOverView? _view;
    private HandOverForm? _form;
    private IReadOnlyList<HandOverResult>? _results;
    private Refusal? _refusal;
    private Guid _operation = Guid.NewGuid();
    private bool _isRunning;
    private int _done;
    private int _total;

    [Parameter]
    public int PersonId { get; set; }

    [Inject]
    public required HandOverQuery Query { get; init; }

    [Inject]
    public required HandOverTickets HandOver { get; init; }

    /// <summary>Somebody who left can't get tickets back.</summary>
    private bool CanUndo => _view is { IsActive: true };

    protected override bool IsAffectedBy(Change change) =>
        !_isRunning
        && change.Topic is ChangeTopic.Ticket or ChangeTopic.Absence or ChangeTopic.Person;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _view = await Query.RunAsync(Actor, PersonId, ct);
        if (_view is not { } view)
        {
            return;
        }

        if (_form is null)
        {
            _form = new(view) { Reason = HandOverText.DefaultReason(view) };
        }
        else
        {
            _form.Update(view);
        }
    }

    private async Task RunAsync()
    {
        _refusal = _form!.Check();
        if (_refusal is null && !_isRunning)
        {
            _results = await RunAsync([_form.ToInput()]);
        }
    }

    /// <summary>Hands the tickets that others got back to the person. A released ticket is taken by anybody.</summary>
    private async Task UndoAsync()
    {
        var moved = _results!
            .Where(r => r is { Refusal: null, Choice.ToTechnicianId: not null })
            .GroupBy(r => r.Choice.ToTechnicianId!.Value)
            .Select(g => new HandOverInput(
                g.Key,
                [.. g.Select(r => new HandOverChoice(r.Choice.TicketNumber, PersonId))],
                AbsencesTexts.HandOver_UndoReason,
                AbsencesTexts.HandOver_UndoReason
            ))
            .ToList();
        _results = await RunAsync(moved);
    }

    private async Task<IReadOnlyList<HandOverResult>> RunAsync(IReadOnlyList<HandOverInput> inputs)
    {
        (_isRunning, _done, _total) = (true, 0, inputs.Sum(i => i.Choices.Count));
        var results = new List<HandOverResult>();
        foreach (var input in inputs)
        {
            var before = _done;
            var progress = new Progress(done =>
            {
                _done = before + done;
                _ = InvokeAsync(StateHasChanged);
            });
            results.AddRange(
                await HandOver.RunAsync(Actor, input, _operation, progress, DisposalToken)
            );
            _operation = Guid.NewGuid();
        }

        _isRunning = false;
        await ReadAsync(DisposalToken);
        return results;
    }

    private void OnAllToChanged(ChangeEventArgs e)
    {
        if (TryParse(e, out var technician))
        {
            _form!.ChooseForAll(technician);
        }
    }

    private void Choose(int number, ChangeEventArgs e)
    {
        if (TryParse(e, out var choice))
        {
            _form!.Choose(number, choice);
        }
    }

    private string StatusText(HandOverView view) =>
        view.Away is { } away ? AwayText.Sentence(away, Clock.Today)
        : !view.IsActive ? AbsencesTexts.HandOver_Inactive
        : view.Next is { } next
            ? Formats.Text(AbsencesTexts.HandOver_Next, AwayText.Days(next.From, next.To))
        : AbsencesTexts.HandOver_NotAway;

    private string NameOf(HandOverView.Colleague colleague) =>
        colleague.Away is { } away
            ? $"{colleague.Name} ({AwayText.Sentence(away, Clock.Today)})"
            : Formats.Text(
                AbsencesTexts.HandOver_NameWithLoad,
                colleague.Name,
                colleague.Load.StartedTickets
            );

    private static bool TryParse(ChangeEventArgs e, out int choice) =>
        int.TryParse(
            e.Value?.ToString(),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out choice
        );

    /// <summary>Reports on the same thread: the numbers arrive in their order.</summary>
    private sealed class Progress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
