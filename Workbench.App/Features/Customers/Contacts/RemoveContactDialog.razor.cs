using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Asks before a contact is removed.</summary>
public partial class RemoveContactDialog
{
    private ModalDialog? _dialog;
    private CustomerContact? _contact;
    private Guid _operation;
    private string? _problem;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Inject]
    public required RemoveContact Remove { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string Title =>
        Formats.Text(
            CustomersTexts.Contact_RemoveLabel,
            _contact is { } contact ? ContactText.NameOf(contact) : ""
        );

    public Task OpenAsync(CustomerContact contact)
    {
        (_contact, _problem, _operation) = (contact, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task RemoveAsync()
    {
        var contact = _contact!;
        var outcome = await Remove.RunAsync(
            Actor,
            new(Customer.Id, contact.No, contact.Version, _operation),
            CancellationToken.None
        );
        _problem = outcome.ErrorText();
        if (_problem is not null)
        {
            _operation = Guid.NewGuid();
            return;
        }

        await _dialog!.CloseAsync();
        Snackbar.Add(
            Formats.Text(CustomersTexts.Contact_Removed, ContactText.NameOf(contact)),
            Severity.Success
        );
    }
}
