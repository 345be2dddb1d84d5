using FluentAssertions;
using Microsoft.Playwright;
using Workbench.Domain.Tickets;
using Workbench.Tests.Browser.Support;
using Workbench.Tests.Support;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>Creates tickets through the pages for one journey: the demo data differ from day to day.</summary>
internal static class JourneyTickets
{
    /// <param name="customer">The number of the customer.</param>
    /// <param name="size">The size; null leaves it to triage.</param>
    /// <param name="estimate">The estimate; only with a size.</param>
    /// <returns>The number of the ticket, whose page is open.</returns>
    public static async Task<string> SubmitAsync(
        BrowserSession session,
        string customer,
        string subject,
        TicketKind kind = TicketKind.Change,
        SizeClass? size = null,
        string? estimate = null
    )
    {
        var page = session.Page;
        await session.GoAsync("/tickets/new");
        await page.Locator("#customer").FillAsync(customer);
        var option = page.Locator("[role=option]").First;
        await option.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        // The page may focus its heading late, which closes the list; the field is then clicked again.
        for (var click = 0; click < 10 && !await option.IsVisibleAsync(); click++)
        {
            await page.Locator("#customer").ClickAsync();
            await Task.Delay(300);
        }

        await page.Locator("#customer").PressAsync("Enter");
        await option.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator("input[name=kind]").Nth((int)kind).CheckAsync();
        await page.Locator("#subject").FillAsync(subject);
        if (size is { } known)
        {
            await page.Locator("input[name=size]").Nth(1 + (int)known).CheckAsync();
            await page.Locator("#estimate").FillAsync(estimate ?? "");
        }

        await page.GetByTestId("submit-ticket").ClickAsync();
        var reason = page.Locator("#left-out");
        await reason
            .Or(page.GetByRole(AriaRole.Heading, new() { Name = subject }))
            .First.WaitForAsync();
        if (await reason.IsVisibleAsync())
        {
            await reason.FillAsync("Another matter");
            await page.GetByTestId("submit-ticket").ClickAsync();
        }

        await PageAssertions.HasUrlAsync(page, "/tickets/[0-9]+$");
        await PageAssertions.HasTextAsync(page.Locator("h1"), subject);
        return page.Url.Split('/')[^1];
    }

    /// <summary>Starts a ticket that a team lead has submitted and moved to the front.</summary>
    /// <param name="excludedCustomer">The number of a customer whose tickets don't qualify.</param>
    /// <returns>The number of the ticket, whose page is open.</returns>
    public static async Task<string> StartAsync(
        BrowserSession lead,
        string folder,
        TicketKind kind = TicketKind.Change,
        string excludedCustomer = ""
    )
    {
        var page = lead.Page;
        var customer = CustomerWithHours(folder, excludedCustomer);
        var number = await SubmitAsync(lead, customer, "Banner for Advent", kind, SizeClass.Small);
        await MoveToFrontAndTakeAsync(lead);
        await PageAssertions.HasUrlAsync(page, $"/tickets/{number}$");
        await page.GetByTestId("timer-start").WaitForAsync();
        return number;
    }

    /// <summary>Moves the ticket of the open page to the front and takes the next one.</summary>
    public static async Task MoveToFrontAndTakeAsync(BrowserSession lead)
    {
        var page = lead.Page;
        await page.GetByTestId("front").ClickAsync();
        await page.Locator("#front-reason").FillAsync("Promised");
        await page.GetByTestId("front-confirm").ClickAsync();
        await PageAssertions.HasTextAsync(page.Locator(".priority-reason"), "Promised");
        await lead.GoAsync("/queue");
        await lead.PressAsync("n");
        // Shown to technicians who have reached the maximum of started tickets.
        var reason = page.Locator("#why-one-more");
        await reason.Or(page.GetByTestId("timer-start")).First.WaitForAsync();
        if (await reason.IsVisibleAsync())
        {
            await reason.FillAsync("The others wait");
            await page.GetByTestId("take-next").ClickAsync();
        }
    }

    /// <returns>The number of a customer with more than five available hours and less than a day.</returns>
    public static string CustomerWithHours(string folder, string excludedCustomer = "") =>
        DatabaseFile.Scalar(
            folder,
            $"""
            SELECT c."Number" FROM "Customers" c JOIN "Accounts" a ON a."CustomerId" = c."Id"
            WHERE a."BalanceMinutes" - a."HeldMinutes" BETWEEN 301 AND 1400 AND c."Number" <> '{excludedCustomer}' ORDER BY c."Number" LIMIT 1
            """
        );

    /// <returns>The number of the ticket's customer.</returns>
    public static string CustomerOf(string folder, string number) =>
        DatabaseFile.Scalar(
            folder,
            $"""
            SELECT c."Number" FROM "Customers" c JOIN "Tickets" t ON t."CustomerId" = c."Id" WHERE t."Number" = {number}
            """
        );

    /// <summary>Waits until the stored ticket has the state.</summary>
    public static async Task WaitForStateAsync(string folder, string number, TicketState state)
    {
        var by = DateTime.UtcNow.AddSeconds(20);
        var current = Read();
        while (current != state && DateTime.UtcNow < by)
        {
            await Task.Delay(100);
            current = Read();
        }

        current.Should().Be(state);

        TicketState Read() =>
            Enum.Parse<TicketState>(
                DatabaseFile.Scalar(
                    folder,
                    $"""SELECT "State" FROM "Tickets" WHERE "Number" = {number}"""
                )
            );
    }

    /// <summary>Delivers the ticket, so that the next one may be taken without a reason.</summary>
    public static async Task DeliverAsync(BrowserSession session, string folder, string number)
    {
        await session.GoAsync($"/tickets/{number}");
        await session.Page.GetByTestId("deliver").ClickAsync();
        await session.Page.GetByTestId("deliver-confirm").ClickAsync();
        await WaitForStateAsync(folder, number, TicketState.Delivered);
    }

    /// <summary>Lets the team lead submit a ticket and size it as Large.</summary>
    /// <returns>The numbers of the ticket and of its escalation.</returns>
    public static async Task<(string Number, string No)> RaiseAsync(RunningApp app, string subject)
    {
        await using var per = await BrowserSession.OpenAsync(app);
        await per.SignInAsDemoAsync(DemoApp.Per);
        var number = await SubmitAsync(per, CustomerWithHours(app.DataFolder), subject);
        await per.GoAsync($"/triage?ticket={number}");
        await PageAssertions.HasTextAsync(per.Page.Locator("h2 a .muted"), number);
        await per.Page.Locator("h1").ClickAsync();
        await per.PressAsync("3");
        await per.Page.Locator("#triage-goal:focus").WaitForAsync();
        await per.Page.Keyboard.TypeAsync("The whole of it");
        await per.Page.Keyboard.PressAsync("Enter");
        await WaitForStateAsync(app.DataFolder, number, TicketState.Escalated);
        return (
            number,
            DatabaseFile.Scalar(
                app.DataFolder,
                $"""SELECT "EscalationNo" FROM "Tickets" WHERE "Number" = {number}"""
            )
        );
    }
}
