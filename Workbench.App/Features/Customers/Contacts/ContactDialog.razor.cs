using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.SaveConflicts;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Adds or changes a contact. Keeps the input when it is refused.</summary>
public partial class ContactDialog
{
    private ModalDialog? _dialog;
    private ContactForm _form = new();
    private CustomerContact? _seen;
    private CustomerContact? _theirs;
    private ConcurrencyConflict? _conflict;
    private Guid _operation = Guid.NewGuid();
    private string? _problem;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Inject]
    public required SaveContact Save { get; init; }

    [Inject]
    public required ContactsQuery Query { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    private string Title =>
        _seen is null
            ? CustomersTexts.Contact_Add
            : Formats.Text(CustomersTexts.Contact_ChangeLabel, ContactText.NameOf(_seen));

    private bool IsMain => _seen is { IsMain: true };

    /// <summary>The fields that somebody else saved meanwhile; null if nobody did.</summary>
    private IReadOnlyList<FieldConflict>? Conflicts =>
        _theirs is not { } c
            ? null
            : FieldConflict.WhereDifferent(
                new(CustomersTexts.Name, _form.Name, c.Name, () => _form.Name = c.Name),
                new(CustomersTexts.Contact_Role, _form.Role, c.Role, () => _form.Role = c.Role),
                new(
                    CustomersTexts.Contact_Telephone,
                    _form.Telephone,
                    c.Telephone,
                    () => _form.Telephone = c.Telephone
                ),
                new(
                    CustomersTexts.Contact_Email,
                    _form.Email,
                    c.Email,
                    () => _form.Email = c.Email
                ),
                new(CustomersTexts.Contact_Note, _form.Note, c.Note, () => _form.Note = c.Note)
            );

    protected override void OnInitialized() => _conflict = new(Clock);

    /// <param name="contact">The contact to change; null to add one.</param>
    public Task OpenAsync(CustomerContact? contact)
    {
        _form = contact is null ? new() : ContactForm.FromContact(contact);
        (_seen, _theirs, _problem, _operation) = (contact, null, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        if (_conflict!.WasJustShown)
        {
            return;
        }

        var outcome = await Save.RunAsync(
            Actor,
            new(Customer.Id, _seen?.No, _seen?.Version, _operation),
            _form.Input,
            CancellationToken.None
        );
        _problem = outcome.ErrorText();
        if (_problem is not null)
        {
            _operation = Guid.NewGuid();
            if (outcome.Refusal?.Code == RefusalCode.ConcurrencyConflict)
            {
                await ShowTheirsAsync();
            }

            return;
        }

        await _dialog!.CloseAsync();
        Snackbar.Add(
            Formats.Text(CustomersTexts.Contact_Saved, _form.Input.Trim().Name),
            Severity.Success
        );
    }

    /// <summary>Shows the current version. Saving again then overwrites it on purpose.</summary>
    private async Task ShowTheirsAsync()
    {
        var latest = await Query.RunAsync(Actor, Customer.Id, CancellationToken.None);
        if (latest?.Contacts.FirstOrDefault(c => c.No == _seen!.No) is { } theirs)
        {
            (_seen, _theirs) = (theirs, theirs);
            _conflict!.MarkShown();
        }
    }
}
