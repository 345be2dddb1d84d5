using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>Records how the customer was contacted about a task, and when to ask again.</summary>
public partial class ContactDialog
{
    private const int DefaultDays = 7;

    private ModalDialog? _dialog;
    private SalesTask? _task;
    private ContactChannel _channel;
    private DateOnly? _remindOn;
    private string _note = "";
    private string _saidBy = "";
    private string _language = Languages.Swedish;
    private Letter _letter = new("", "");
    private string? _problem;
    private Guid _operation;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RecordSalesContact Record { get; init; }

    [Inject]
    public required ICustomerContacts Contacts { get; init; }

    [Inject]
    public required SettingsProvider Settings { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool IsWarning => _task is SalesTask.LapsingHours;

    private string? Title =>
        _task is { } task
            ? Formats.Text(
                IsWarning ? SalesDeskTexts.Contact_WarnTitle : SalesDeskTexts.Contact_Title,
                task.Customer.Name
            )
            : null;

    private string? ContactText =>
        _task?.Customer is { ContactName.Length: > 0 } or { ContactEmail.Length: > 0 }
            ? string.Join(
                " · ",
                new[] { _task.Customer.ContactName, _task.Customer.ContactEmail }.Where(t =>
                    t.Length > 0
                )
            )
            : null;

    private string HintText =>
        _task is SalesTask.LapsingHours lapsing
            ? Formats.Text(
                SalesDeskTexts.Contact_WarnHint,
                Formats.Date(
                    LapseWarningRules.NextWarningOn(lapsing.LapsesOn, lapsing.ThresholdDays)
                )
            )
            : SalesDeskTexts.Contact_Hint;

    public async Task OpenAsync(SalesTask task)
    {
        // What was typed is kept when the dialog was closed by mistake.
        if (_task?.Key != task.Key)
        {
            (_channel, _note, _saidBy) = (ContactChannel.Phone, "", task.Customer.ContactName);
            _remindOn = Clock.Today.AddDays(DefaultDays);
        }

        (_task, _problem, _operation) = (task, null, Guid.NewGuid());
        if (IsWarning)
        {
            Compose(
                await Contacts.FindLanguageAsync(Actor, task.Customer.Id, CancellationToken.None)
            );
        }

        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private void Compose(string language)
    {
        _language = language;
        var culture = CultureInfo.GetCultureInfo(language);
        _letter = LapseWarningLetter
            .Create((SalesTask.LapsingHours)_task!, culture)
            .WithSender(Settings.Current.Sender, culture);
    }

    private async Task SaveAsync()
    {
        if (_task is not { } task)
        {
            return;
        }

        if (_remindOn is not { } remindOn)
        {
            _problem = SalesDeskTexts.Contact_DayMissing;
            return;
        }

        var outcome = await Record.RunAsync(
            Actor,
            SalesTaskCommandTarget.From(task.Key, _operation),
            new(_channel, _note, remindOn) { SaidBy = _saidBy },
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
            Formats.Text(SalesDeskTexts.Contact_Saved, task.Customer.Name),
            Severity.Success
        );
    }
}
