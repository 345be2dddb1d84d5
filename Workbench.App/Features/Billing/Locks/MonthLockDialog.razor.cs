using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Locks;

/// <summary>Locks a month, or removes its lock with a reason.</summary>
public partial class MonthLockDialog
{
    private ModalDialog? _dialog;
    private BillingMonth _month;
    private bool _isLocked;
    private BillingTotal _due = new(0, 0);
    private string _reason = "";
    private Refusal? _refusal;
    private Guid _operation;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required LockMonth Lock { get; init; }

    [Inject]
    public required UnlockMonth Unlock { get; init; }

    private string Title =>
        _operation == Guid.Empty
            ? BillingTexts.Lock
            : Formats.Text(
                _isLocked ? BillingTexts.Unlock_Title : BillingTexts.Lock_Title,
                BillingText.Month(_month)
            );

    /// <param name="due">The lines of the month that are not handed over.</param>
    public Task OpenAsync(BillingMonth month, bool isLocked, BillingTotal due)
    {
        (_month, _isLocked, _due) = (month, isLocked, due);
        (_refusal, _operation) = (null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        var outcome = _isLocked
            ? await Unlock.RunAsync(Actor, _month, _reason, _operation, CancellationToken.None)
            : await Lock.RunAsync(Actor, _month, _operation, CancellationToken.None);
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            _reason = "";
            await _dialog!.CloseAsync();
        }
        else
        {
            _operation = Guid.NewGuid();
        }
    }
}
