using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell.Components;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Undoes the end of an agreement on the day it was scheduled, with a reason.</summary>
public partial class UndoEndDialog
{
    private ModalDialog? _dialog;
    private string _reason = "";
    private Guid _operation = Guid.NewGuid();
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required EndAgreement End { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public Task OpenAsync()
    {
        (_operation, _refusal) = (Guid.NewGuid(), null);
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task UndoAsync()
    {
        var outcome = await End.UndoAsync(
            Actor,
            Customer.Id,
            _reason,
            _operation,
            CancellationToken.None
        );
        _refusal = outcome.Refusal;
        if (_refusal is not null)
        {
            _operation = Guid.NewGuid();
            return;
        }

        _reason = "";
        await _dialog!.CloseAsync();
        Snackbar.Add(AgreementsTexts.EndUndone, Severity.Success);
    }
}
