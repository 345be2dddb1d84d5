using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Customers.Add;

/// <summary>Adds a customer and opens its page. Keeps the input when the dialog is closed.</summary>
public partial class NewCustomerDialog
{
    private ModalDialog? _dialog;
    private CustomerForm _form = new();
    private Guid _operation = Guid.NewGuid();
    private string? _problem;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required AddCustomer Add { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    public Task OpenAsync() => _dialog!.OpenAsync();

    private async Task SaveAsync()
    {
        if (_form.IsLaunchNotUnderstood)
        {
            _problem = CustomersTexts.LaunchNotUnderstood;
            return;
        }

        var outcome = await Add.RunAsync(Actor, _form.Input, _operation, CancellationToken.None);
        _problem = outcome.ErrorText();
        if (_problem is not null)
        {
            _operation = Guid.NewGuid();
            return;
        }

        await _dialog!.CloseAsync();
        Navigation.NavigateTo(CustomerLinks.ToCustomer(_form.Number.Trim()));
    }
}
