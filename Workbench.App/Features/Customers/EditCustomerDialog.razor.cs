using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.Domain;

namespace Workbench.App.Features.Customers;

/// <summary>Changes what is told of a customer. Refused, nothing typed is lost.</summary>
public partial class EditCustomerDialog
{
    private ModalDialog? _dialog;
    private CustomerForm _form = new();
    private CustomerView? _seen;
    private Guid _operation = Guid.NewGuid();
    private string? _problem;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required ChangeCustomer Change { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public Task OpenAsync(CustomerView view)
    {
        (_seen, _form, _problem) = (view, CustomerForm.Of(view.Customer), null);
        _operation = Guid.NewGuid();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        var outcome = await Change.RunAsync(
            Actor,
            new OnCustomer(_seen!.Customer.Id, _seen.Version, _operation),
            _form.Input,
            CancellationToken.None
        );
        _problem = outcome.Problem();
        if (_problem is not null)
        {
            _operation = Guid.NewGuid();
            return;
        }

        await _dialog!.CloseAsync();
        Snackbar.Add(Texts.Customers_Saved, Severity.Success);
    }
}
