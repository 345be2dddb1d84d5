using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.SaveConflicts;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>Adds or changes a busy period.</summary>
public partial class BusyPeriodDialog
{
    private ModalDialog? _dialog;
    private BusyPeriodRow? _row;
    private BusyPeriodForm _form = new();
    private Guid _operation;
    private string? _problem;
    private BusyPeriodForm? _theirs;
    private ConcurrencyConflict? _conflict;
    private BusyPeriodEffect? _effect;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required AddBusyPeriod Add { get; init; }

    [Inject]
    public required ChangeBusyPeriod Change { get; init; }

    [Inject]
    public required BusyPeriodsQuery Query { get; init; }

    [Inject]
    public required BusyPeriodPreviewQuery Preview { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    /// <summary>The fields that somebody else saved meanwhile; null if nobody did.</summary>
    private IReadOnlyList<FieldConflict>? Conflicts =>
        _theirs is not { } t
            ? null
            : FieldConflict.WhereDifferent(
                new(DeliveryTexts.BusyPeriod_Note, _form.Note, t.Note, () => _form.Note = t.Note),
                new(
                    DeliveryTexts.BusyPeriod_From,
                    DateText(_form.From),
                    DateText(t.From),
                    () => _form.From = t.From
                ),
                new(
                    DeliveryTexts.BusyPeriod_To,
                    DateText(_form.To),
                    DateText(t.To),
                    () => _form.To = t.To
                ),
                new(
                    DeliveryTexts.BusyPeriod_ExtraDays,
                    _form.ExtraDays,
                    t.ExtraDays,
                    () => _form.ExtraDays = t.ExtraDays
                )
            );

    protected override void OnInitialized() => _conflict = new(Clock);

    /// <param name="row">The period to change; null for a new one.</param>
    public async Task OpenAsync(BusyPeriodRow? row)
    {
        // Input for a new period is kept when the dialog was closed by mistake.
        if (row is not null || _row is not null)
        {
            _form = BusyPeriodForm.FromRow(row);
        }

        (_row, _operation, _problem, _theirs) = (row, Guid.NewGuid(), null, null);
        await PreviewAsync();
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    /// <summary>Shows the effect of what is typed now: a later input makes an earlier answer obsolete.</summary>
    private async Task PreviewAsync()
    {
        var requested = _form.ToInput().Input;
        var outcome = requested is null
            ? null
            : await Preview.RunAsync(Actor, _row?.Period.Id, requested, CancellationToken.None);
        if (Equals(requested, _form.ToInput().Input))
        {
            _effect = outcome?.Match<BusyPeriodEffect?>(effect => effect, _ => null);
        }
    }

    private async Task SaveAsync()
    {
        var (input, problem) = _form.ToInput();
        if (_conflict!.WasJustShown)
        {
            return;
        }

        _problem = problem;
        if (input is null)
        {
            return;
        }

        _problem = _row is { } row
            ? await ChangeAsync(row, input)
            : (await Add.RunAsync(Actor, input, _operation, CancellationToken.None)).ErrorText();
        _operation = Guid.NewGuid();
        if (_problem is null)
        {
            _form = new();
            _row = null;
            await _dialog!.CloseAsync();
            Snackbar.Add(
                Formats.Text(DeliveryTexts.BusyPeriod_Saved, input.Note.Trim()),
                Severity.Success
            );
        }
    }

    private async Task<string?> ChangeAsync(BusyPeriodRow row, BusyPeriodInput input)
    {
        var outcome = await Change.RunAsync(
            Actor,
            new(row.Period.Id, row.Version, _operation),
            input,
            CancellationToken.None
        );
        if (outcome.Refusal?.Code == RefusalCode.ConcurrencyConflict)
        {
            var current = await Query.RunAsync(Actor, CancellationToken.None);
            if (current.FirstOrDefault(r => r.Period.Id == row.Period.Id) is { } latest)
            {
                // The current version is now shown. Saving again overwrites it on purpose.
                (_row, _theirs) = (latest, BusyPeriodForm.FromRow(latest));
                _conflict!.MarkShown();
            }
        }

        return outcome.ErrorText();
    }

    private static string DateText(DateOnly? day) => day is { } date ? Formats.Date(date) : "";
}
