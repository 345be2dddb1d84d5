using Bunit;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.BugClasses.Wizard;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.Pages.BugClasses;

/// <summary>Opens the wizard on the page of a started bug.</summary>
public abstract class WizardTestContext : PageTestContext
{
    protected const string Confirm = "[data-testid=wizard-confirm]";

    protected static string QuestionText(IRenderedComponent<TicketPage> page) =>
        page.Find("h3#wizard-question").VisibleText();

    protected static async Task AnswerAsync(
        IRenderedComponent<TicketPage> page,
        params BugReply[] replies
    )
    {
        foreach (var reply in replies)
        {
            await page.Find("#wizard-evidence").InputAsync(new() { Value = "Seen on page 4" });
            await page.Find($"[data-testid=reply-{reply}]").ClickAsync(new() { Detail = 1 });
        }
    }

    protected async Task<string?> DraftAsync(int number) =>
        (await Host.Get<IDraftStore>().ReadAsync(CurrentActor, number, default))
            .SingleOrDefault(d =>
                string.Equals(d.Field, WizardAutosave.Field, StringComparison.Ordinal)
            )
            ?.Text;

    protected void Open(int number, string view = "ask") =>
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo($"tickets/{number}?classify={view}");

    /// <summary>Creates a started bug and opens its page at the first question.</summary>
    protected async Task<(IRenderedComponent<TicketPage> Page, int Number)> OpenWizardAsync(
        int minutes = 0
    )
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        if (minutes > 0)
        {
            await Host.RegisterTimeAsync(anna, number, minutes, Activity.Troubleshooting);
        }

        Open(number);
        return (RenderPage<TicketPage>(p => p.Add(t => t.Number, number)), number);
    }
}
