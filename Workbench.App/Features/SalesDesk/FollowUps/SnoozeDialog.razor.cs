using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>Puts a task off to a day, with a reason.</summary>
public partial class SnoozeDialog
{
    private const int DefaultDays = 14;

    private ModalDialog? _dialog;
    private SalesTask? _task;
    private DateOnly? _until;
    private string _reason = "";
    private string? _problem;
    private Guid _operation;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required SnoozeSalesTask Snooze { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string? Title =>
        _task is { } task ? Formats.Text(SalesDeskTexts.Snooze_Title, task.Customer.Name) : null;

    public Task OpenAsync(SalesTask task)
    {
        // What was typed is kept when the dialog was closed by mistake.
        if (_task?.Key != task.Key)
        {
            (_reason, _until) = ("", Clock.Today.AddDays(DefaultDays));
        }

        (_task, _problem, _operation) = (task, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        if (_task is not { } task)
        {
            return;
        }

        if (_until is not { } until)
        {
            _problem = SalesDeskTexts.Contact_DayMissing;
            return;
        }

        var outcome = await Snooze.RunAsync(
            Actor,
            SalesTaskCommandTarget.From(task.Key, _operation),
            until,
            _reason,
            CancellationToken.None
        );
        _problem = outcome.ErrorText();
        if (_problem is not null)
        {
            _operation = Guid.NewGuid();
            return;
        }

        _task = null;
        await _dialog!.CloseAsync();
        Snackbar.Add(
            Formats.Text(SalesDeskTexts.Snooze_Saved, Formats.Date(until)),
            Severity.Success
        );
    }
}
