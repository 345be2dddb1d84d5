using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.SaveConflicts;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers.Edit;

/// <summary>Changes the data of a customer. Keeps the input when the change is refused.</summary>
public partial class EditCustomerDialog
{
    private ModalDialog? _dialog;
    private CustomerForm _form = new();
    private CustomerView? _seen;
    private Guid _operation = Guid.NewGuid();
    private string? _problem;
    private Customer? _theirs;
    private ConcurrencyConflict? _conflict;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required ChangeCustomer Change { get; init; }

    [Inject]
    public required CustomerQuery Query { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    /// <summary>The fields that somebody else saved meanwhile; null if nobody did.</summary>
    private IReadOnlyList<FieldConflict>? Conflicts =>
        _theirs is not { } c
            ? null
            : FieldConflict.WhereDifferent(
                new(CustomersTexts.Number, _form.Number, c.Number, () => _form.Number = c.Number),
                new(CustomersTexts.Name, _form.Name, c.Name, () => _form.Name = c.Name),
                new(
                    CustomersTexts.Contact,
                    _form.ContactName,
                    c.ContactName,
                    () => _form.ContactName = c.ContactName
                ),
                new(
                    CustomersTexts.Email,
                    _form.ContactEmail,
                    c.ContactEmail,
                    () => _form.ContactEmail = c.ContactEmail
                ),
                new(
                    CustomersTexts.Launched,
                    DateText(_form.LaunchedOn),
                    DateText(c.LaunchedOn),
                    () => _form.LaunchedOn = c.LaunchedOn
                )
            );

    protected override void OnInitialized() => _conflict = new(Clock);

    public Task OpenAsync(CustomerView view)
    {
        (_seen, _form, _problem) = (view, CustomerForm.FromCustomer(view.Customer), null);
        _theirs = null;
        _operation = Guid.NewGuid();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        if (_conflict!.WasJustShown)
        {
            return;
        }

        if (_form.IsLaunchNotUnderstood)
        {
            _problem = CustomersTexts.LaunchNotUnderstood;
            return;
        }

        var outcome = await Change.RunAsync(
            Actor,
            new CustomerCommandTarget(_seen!.Customer.Id, _seen.Version, _operation),
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
        Snackbar.Add(CustomersTexts.Saved, Severity.Success);
    }

    /// <summary>Shows the current version. Saving again then overwrites it on purpose.</summary>
    private async Task ShowTheirsAsync()
    {
        if (await Query.ByIdAsync(Actor, _seen!.Customer.Id, CancellationToken.None) is { } latest)
        {
            (_seen, _theirs) = (latest, latest.Customer);
            _conflict!.MarkShown();
        }
    }

    private static string DateText(DateOnly? day) => day is { } date ? Formats.Date(date) : "";
}
