using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Import.Pages;
using Workbench.App.Features.Import.Sessions;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Import;

public sealed class ImportPageTests : PageTestContext
{
    private static readonly string SmallFolder = Path.Combine(
        AppContext.BaseDirectory,
        "Data",
        "import-small"
    );

    [Fact]
    public async Task Without_files_nothing_can_be_checked()
    {
        var page = await PageAsync();

        page.Find("[data-testid=look]").HasAttribute("disabled").Should().BeTrue();
        page.VisibleText().Should().Contain("Nothing is imported until you confirm");
        page.Has("[data-testid=report]").Should().BeFalse();
        Address.Should().StartWith("import?session=");
    }

    [Fact]
    public async Task Valid_files_are_checked_confirmed_and_imported()
    {
        var page = await PageAsync();
        await SendAllAsync(page);
        page.FindAll(".files li").Should().HaveCount(8);

        await CheckFilesAsync(page);
        Row(page, "tickets.csv").Should().Be("tickets.csv7700");
        page.Find(".decide p")
            .VisibleText()
            .Should()
            .Be("All rows are valid. New rows to import: 32.");
        page.Has("[data-testid=rejected]").Should().BeFalse();
        (await TicketsAsync()).Should().Be(0);
        await page.Find("[data-testid=import]").ClickAsync(new());
        (await TicketsAsync()).Should().Be(0, "it is not confirmed yet");
        page.Find("dialog").VisibleText().Should().Contain("An import can’t be undone.");
        await page.Find("[data-testid=import-confirm]").ClickAsync(new());

        page.WaitForAssertion(
            () =>
                page.Find("[data-testid=imported]")
                    .VisibleText()
                    .Should()
                    .Be("Import complete. Imported rows: 32. The uploaded files are deleted."),
            TimeSpan.FromSeconds(20)
        );
        (await TicketsAsync()).Should().Be(7);
        await page.Button("Import more").ClickAsync(new());
        page.Has("[data-testid=imported]").Should().BeFalse();
        page.Has(".files").Should().BeFalse();
    }

    [Fact]
    public async Task Invalid_rows_are_shown_with_their_position_and_the_valid_ones_can_be_imported_alone()
    {
        var page = await PageAsync();
        await SendAllAsync(page);
        await SendAsync(
            page,
            "waits.csv",
            "ticket,from,to,state\n77,2026-05-05T09:00:00,,AwaitingCustomer\n"
        );

        await CheckFilesAsync(page);

        page.Find(".decide p")
            .VisibleText()
            .Should()
            .StartWith("New rows to import: 30. Rejected rows: 1.");
        page.FindAll("[data-testid=rejected] li")
            .Select(l => l.VisibleText())
            .Should()
            .Equal("waits.csv:2: ticket: \"77\" is unknown");
        page.Find("[data-testid=rejected] a")
            .GetAttribute("href")
            .Should()
            .Be($"import/{SessionIdOf(page)}/rejected.csv");
        page.Find("[data-testid=import]").VisibleText().Should().Be("Import valid rows");
        await page.Find("[data-testid=import]").ClickAsync(new());
        page.Find("dialog").VisibleText().Should().Contain("Rows with errors are left out (1)");
        await page.Find("[data-testid=import-confirm]").ClickAsync(new());

        page.WaitForAssertion(
            () => page.Has("[data-testid=imported]").Should().BeTrue(),
            TimeSpan.FromSeconds(20)
        );
        page.Has("[data-testid=rejected]").Should().BeTrue("they are still to be mended");
    }

    [Fact]
    public async Task A_file_without_its_columns_blocks_the_import()
    {
        var page = await PageAsync();
        await SendAsync(page, "tickets.csv", "no,subject\n1,Banner\n");

        await CheckFilesAsync(page);

        page.Find(".decide p")
            .VisibleText()
            .Should()
            .StartWith("A file is missing required columns");
        page.Has("[data-testid=import]").Should().BeFalse();
        page.Find("[data-testid=rejected] li")
            .VisibleText()
            .Should()
            .Be("tickets.csv:1: number: the column is missing");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_not_called_zero_rejected_rows()
    {
        var page = await PageAsync();
        await SendAsync(page, "tickets.csv", "no|subject\n1|Banner\n");

        await CheckFilesAsync(page);

        page.Find("[data-testid=rejected] h2")
            .VisibleText()
            .Should()
            .Be("Files that can’t be read: 1");
        page.FindAll("[data-testid=rejected] li").Should().ContainSingle();
    }

    [Fact]
    public async Task How_a_file_was_read_is_said()
    {
        var page = await PageAsync();
        await SendAsync(
            page,
            "Packages.CSV",
            "package;included_hours;yearly_price\nHalv;7,5;4900,50\n"
        );

        await CheckFilesAsync(page);

        page.FindAll("[data-testid=remarks] li")
            .Select(l => l.VisibleText())
            .Should()
            .Equal(
                "packages.csv:1: file: was read with semicolons between the columns, and with decimal commas"
            );
        page.Find(".decide p").VisibleText().Should().StartWith("All rows are valid.");
    }

    [Fact]
    public async Task Rows_that_exist_already_are_not_counted_as_new()
    {
        var page = await PageAsync();
        await SendAllAsync(page);
        await CheckFilesAsync(page);
        await page.Find("[data-testid=import]").ClickAsync(new());
        await page.Find("[data-testid=import-confirm]").ClickAsync(new());
        page.WaitForAssertion(
            () => page.Has("[data-testid=imported]").Should().BeTrue(),
            TimeSpan.FromSeconds(20)
        );
        await page.Button("Import more").ClickAsync(new());
        await SendAllAsync(page);

        await CheckFilesAsync(page);

        Row(page, "tickets.csv").Should().Be("tickets.csv7070");
        page.Find(".decide p").VisibleText().Should().Be("There are no new rows to import.");
        page.Has("[data-testid=import]").Should().BeFalse();
    }

    [Fact]
    public async Task Adding_a_file_requires_a_new_check()
    {
        var page = await PageAsync();
        await SendAllAsync(page);
        await CheckFilesAsync(page);

        await page.Find("button[aria-label='Remove waits.csv']").ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll(".files li").Should().HaveCount(7));
        page.Has("[data-testid=report]").Should().BeFalse();
    }

    [Fact]
    public async Task A_reload_returns_to_the_same_session()
    {
        var page = await PageAsync();
        await SendAllAsync(page);
        await CheckFilesAsync(page);

        var reopened = RenderPage<ImportPage>();

        reopened.FindAll(".files li").Should().HaveCount(8);
        reopened.Has("[data-testid=report]").Should().BeTrue();
        await reopened.Button("Start over").ClickAsync(new());
        reopened.Has(".files").Should().BeFalse();
    }

    [Fact]
    public async Task An_unknown_file_name_is_refused_before_upload()
    {
        var page = await PageAsync();
        var uploadBox = page.FindComponent<UploadBox>();

        var taken = await uploadBox.InvokeAsync(() =>
            uploadBox.Instance.FilesSelectedAsync([new("a", "Book1.xlsx", 10)])
        );

        taken.Should().BeEmpty();
        page.AlertText()
            .Should()
            .StartWith("Book1.xlsx isn’t an import file. Rename it to one of these: packages.csv");
    }

    [Fact]
    public async Task A_person_who_lost_the_role_is_told_so()
    {
        var page = await PageAsync();
        await SendAllAsync(page);
        await SetRolesAsync(CurrentActor, Roles.Technician);

        await page.Find("[data-testid=look]").ClickAsync(new());

        page.WaitForAssertion(() => page.AlertText().Should().NotBeNull());
        page.Has("[data-testid=report]").Should().BeFalse();
    }

    [Fact]
    public async Task Row_numbers_are_formatted_in_Swedish()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var page = RenderPage<ImportPage>(language: Languages.Swedish);
        await SendAllAsync(page);

        await CheckFilesAsync(page);

        page.Find(".decide p")
            .VisibleText()
            .Should()
            .Be("Alla rader är giltiga. Nya rader att importera: 32.");
    }

    private async Task<IRenderedComponent<ImportPage>> PageAsync()
    {
        await SignInAsync("Per", Roles.TeamLead);
        return RenderPage<ImportPage>();
    }

    private static async Task CheckFilesAsync(IRenderedComponent<ImportPage> page)
    {
        await page.Find("[data-testid=look]").ClickAsync(new());
        page.WaitForAssertion(
            () => page.Has("[data-testid=report]").Should().BeTrue(),
            TimeSpan.FromSeconds(20)
        );
    }

    private async Task SendAllAsync(IRenderedComponent<ImportPage> page)
    {
        foreach (var file in Directory.GetFiles(SmallFolder))
        {
            await SendAsync(page, Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }
    }

    /// <summary>Sends a file as the endpoint does after the page's script has sent it.</summary>
    private async Task SendAsync(IRenderedComponent<ImportPage> page, string name, string text)
    {
        var uploadBox = page.FindComponent<UploadBox>();
        await uploadBox.InvokeAsync(() =>
            uploadBox.Instance.FilesSelectedAsync([new(name, name, 10)])
        );
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        (
            await Host.Get<ReceiveImportFile>()
                .RunAsync(CurrentActor, SessionIdOf(page), name, content, default)
        ).ShouldSucceed();
        await uploadBox.InvokeAsync(() => uploadBox.Instance.FileUploadedAsync(name));
    }

    private static Guid SessionIdOf(IRenderedComponent<ImportPage> page) =>
        Guid.Parse(page.FindComponent<UploadBox>().Instance.UploadUrl.Split('/')[^1]);

    private static string Row(IRenderedComponent<ImportPage> page, string file) =>
        page.FindAll("tbody tr")
            .Select(r => string.Concat(r.Children.Select(c => c.VisibleText())))
            .Single(r => r.StartsWith(file, StringComparison.Ordinal));

    private async Task<int> TicketsAsync()
    {
        await using var db = Host.CreateDbContext();
        return await db.Tickets.CountAsync();
    }
}
