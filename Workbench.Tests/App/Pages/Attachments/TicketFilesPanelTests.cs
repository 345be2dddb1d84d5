using Bunit;
using FluentAssertions;
using Workbench.App.Features.Attachments.Staging;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Attachments;

[Rule("K1")]
public sealed class TicketFilesPanelTests : PageTestContext
{
    private static readonly byte[] Gif = [.. "GIF89a"u8, 10, 0, 10, 0];

    [Fact]
    public async Task Images_are_shown_and_other_files_are_listed()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var picture = await AttachAsync(anna, number, "screen.gif", Gif);
        var markup = await AttachAsync(anna, number, "a.svg", "<svg/>"u8.ToArray());

        var panel = await RenderPanelAsync(number);

        panel
            .FindAll("img")
            .Select(i => i.GetAttribute("src"))
            .Should()
            .Equal($"attachments/{picture}");
        panel
            .FindAll("a.link")
            .Select(a => (a.VisibleText(), a.GetAttribute("href")))
            .Should()
            .Equal(("screen.gif", $"attachments/{picture}"), ("a.svg", $"attachments/{markup}"));
    }

    [Fact]
    public async Task A_file_added_by_a_colleague_appears_live()
    {
        await SignInAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var panel = await RenderPanelAsync(number);

        await AttachAsync(bo, number, "screen.gif", Gif);

        panel.WaitForAssertion(() => panel.Find("a.link").VisibleText().Should().Be("screen.gif"));
        panel.Has("button[aria-label='Remove screen.gif']").Should().BeFalse("it is Bo's");
    }

    [Fact]
    public async Task The_uploader_can_remove_a_file_with_a_reason()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        await AttachAsync(anna, number, "passport.gif", Gif);
        var panel = await RenderPanelAsync(number);

        await panel.Find("button[aria-label='Remove passport.gif']").ClickAsync(new());
        await panel.Find("form:has([data-testid=remove-file])").SubmitAsync();
        panel.AlertText().Should().Be("The reason is missing. Fill it in and try again.");
        panel.Find("#remove-file-reason").Change("Sent by mistake");
        await panel.Find("form:has([data-testid=remove-file])").SubmitAsync();

        panel.WaitForAssertion(() => panel.Has("a.link").Should().BeFalse());
        (await Host.Get<AttachmentsQuery>().RunAsync(anna, number, default)).Should().BeEmpty();
    }

    [Fact]
    [Rule("K5")]
    public async Task An_image_on_a_new_ticket_ticks_the_screenshot_item_and_is_attached()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await Host.CreateCustomerAsync();
        var page = RenderPage<NewTicketPage>();
        page.Find("input[name=kind]").Change("on");
        page.Find("#customer").Input("1001");
        page.Find("#subject").Change("Banner");
        page.Find("[data-item=Screenshot] .tag").VisibleText().Should().Be("missing");

        await StageAsync(page, anna);

        page.WaitForAssertion(() =>
            page.Find("[data-item=Screenshot] .tag").VisibleText().Should().Be("included")
        );
        await page.Find("form").SubmitAsync();
        (await Host.Get<AttachmentsQuery>().RunAsync(anna, 1, default))
            .Should()
            .ContainSingle()
            .Which.FileName.Should()
            .Be("screen.gif");
    }

    [Fact]
    public async Task A_ticket_is_not_submitted_while_an_upload_is_running_or_failed()
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateCustomerAsync();
        var page = RenderPage<NewTicketPage>();
        page.Find("#customer").Input("1001");
        page.Find("#subject").Change("Banner");
        var uploadBox = page.FindComponent<UploadBox>();
        await uploadBox.InvokeAsync(() =>
            uploadBox.Instance.FilesSelectedAsync([new("a", "screen.png", 10)])
        );

        await page.Find("form").SubmitAsync();
        page.AlertText().Should().StartWith("Files are still uploading.");
        await uploadBox.InvokeAsync(() =>
            uploadBox.Instance.FileFailedAsync("a", "No. Try later.")
        );
        await page.Find("form").SubmitAsync();
        page.FindAll("[role=alert]")[^1]
            .VisibleText()
            .Should()
            .StartWith("A file wasn’t uploaded.");
        await page.Find("button[aria-label='Remove screen.png']").ClickAsync(new());
        await page.Find("form").SubmitAsync();

        Address.Should().Be("tickets/1");
    }

    [Fact]
    public async Task A_staged_file_can_be_removed_before_submission()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await Host.CreateCustomerAsync();
        var page = RenderPage<NewTicketPage>();
        await StageAsync(page, anna);
        page.WaitForAssertion(() => page.Has("a[href^='attachments/staged/']").Should().BeTrue());

        await page.Find("button[aria-label='Remove screen.gif']").ClickAsync(new());

        page.WaitForAssertion(() => page.Has("a[href^='attachments/staged/']").Should().BeFalse());
    }

    /// <summary>Stages a file as the endpoint does after the page's script has sent it.</summary>
    private async Task StageAsync(IRenderedComponent<NewTicketPage> page, Actor who)
    {
        var uploadBox = page.FindComponent<UploadBox>();
        var draft = Guid.Parse(uploadBox.Instance.UploadUrl.Split('/')[^1]);
        await uploadBox.InvokeAsync(() =>
            uploadBox.Instance.FilesSelectedAsync([new("a", "screen.gif", 10)])
        );
        (
            await Host.Get<StageFile>()
                .RunAsync(who, draft, "screen.gif", new MemoryStream(Gif), Guid.NewGuid(), default)
        ).ShouldSucceed();
        await uploadBox.InvokeAsync(() => uploadBox.Instance.FileUploadedAsync("a"));
    }

    private async Task<int> AttachAsync(Actor who, int number, string name, byte[] bytes) =>
        (
            await Host.Get<AttachFile>()
                .RunAsync(who, number, name, new MemoryStream(bytes), Guid.NewGuid(), default)
        ).ShouldSucceed();

    private async Task<IRenderedComponent<TicketFilesPanel>> RenderPanelAsync(int number)
    {
        var ticket = await Host.LoadTicketAsync(number);
        return RenderPage<TicketFilesPanel>(p => p.Add(x => x.Ticket, ticket));
    }
}
