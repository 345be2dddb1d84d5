using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets;

/// <summary>Takes in a ticket on a customer's behalf. Nothing typed is lost when something is missing.</summary>
public sealed partial class NewTicketPage : IDisposable
{
    private readonly NewTicketForm _form = new();
    private readonly CancellationTokenSource _gone = new();
    private Guid _operation = Guid.NewGuid();
    private string? _problem;
    private bool _asksWhy;

    [Inject]
    public required SubmitTicket Submit { get; init; }

    [Inject]
    public required CustomerOptions Customers { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task FindAsync(ChangeEventArgs typed)
    {
        _form.CustomerText = typed.Value as string ?? "";
        if (
            _form.Found.Any(c =>
                string.Equals(c.ToString(), _form.CustomerText, StringComparison.Ordinal)
            )
        )
        {
            return;
        }

        _form.Found = await Customers.RunAsync(
            await Person.GetAsync(),
            _form.CustomerText,
            _gone.Token
        );
    }

    private async Task SaveAsync()
    {
        var (input, problem) = _form.Read();
        _problem = problem;
        if (input is null)
        {
            return;
        }

        var outcome = await Submit.RunAsync(
            await Person.GetAsync(),
            input,
            _operation,
            CancellationToken.None
        );
        _problem = outcome.Match<string?>(
            number =>
            {
                Snackbar.Add(Formats.Text(Texts.NewTicket_Saved, number), Severity.Success);
                Navigation.NavigateTo(
                    string.Create(CultureInfo.InvariantCulture, $"tickets/{number}")
                );
                return null;
            },
            refusal =>
            {
                _operation = Guid.NewGuid();
                _asksWhy |= refusal.Code == RefusalCode.LeftOutReasonNeeded;
                return Refusals.Sentence(refusal);
            }
        );
    }
}
