using Bunit;
using FluentAssertions;
using Workbench.App.Shell.Uploads;
using Workbench.Tests.Pages;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class UploadBoxTests : PageTestContext
{
    private readonly List<(int Underway, int Failed)> _statusChanges = [];
    private int _sentCount;

    [Fact]
    public async Task Accepted_files_are_uploaded_and_others_show_the_reason()
    {
        var box = Box();

        var accepted = await ChooseAsync(
            box,
            new("a", "screen.png", 10),
            new("b", "film.mov", 1025),
            new("c", "empty.txt", 0),
            new("d", "log.txt", 1024),
            new("e", "one too many.txt", 1)
        );

        accepted.Keys.Should().Equal("a", "d");
        box.FindAll("progress").Should().HaveCount(2);
        box.FindAll(".problem")
            .Select(p => p.VisibleText())
            .Should()
            .Equal(
                "The file is larger than 1 kB. Upload a smaller file, or add a link to it.",
                "The file is empty. Choose another file.",
                "The ticket already has the maximum number of files (3). Put several files into one archive."
            );
        box.FindAll("li button").Should().HaveCount(5, "trying again would not help");
        _statusChanges[^1].Should().Be((2, 3));
    }

    [Fact]
    public async Task A_finished_upload_leaves_the_list_with_a_confirmation()
    {
        var box = Box();
        await ChooseAsync(box, new ChosenFile("a", "screen.png", 10));

        await box.InvokeAsync(() => box.Instance.FileUploadedAsync("a"));

        box.Has("li").Should().BeFalse();
        box.Find("[role=status]").VisibleText().Should().Be("screen.png uploaded");
        _sentCount.Should().Be(1);
        _statusChanges[^1].Should().Be((0, 0));
    }

    [Fact]
    public async Task A_failed_upload_can_be_retried_with_the_same_id()
    {
        var box = Box();
        var accepted = await ChooseAsync(box, new ChosenFile("a", "screen.png", 10));

        await box.InvokeAsync(() => box.Instance.FileFailedAsync("a", null));

        box.AlertText().Should().Be("Upload failed. Check your connection and try again.");
        _statusChanges[^1].Should().Be((0, 1));
        await box.Button("Try again").ClickAsync(new());
        box.AlertText().Should().BeNull();
        box.Has("progress").Should().BeTrue();
        _statusChanges[^1].Should().Be((1, 0));
        accepted["a"].Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_servers_refusal_is_shown_and_the_file_can_be_removed()
    {
        var box = Box();
        await ChooseAsync(box, new ChosenFile("a", "../<b>.png", 10));
        await box.InvokeAsync(() => box.Instance.FileFailedAsync("a", "No. Try later."));
        box.AlertText().Should().Be("No. Try later.");

        await box.Find("li button[aria-label='Remove <b>.png']").ClickAsync(new());

        box.Has("li").Should().BeFalse();
        _statusChanges[^1].Should().Be((0, 0));
        await box.InvokeAsync(() => box.Instance.FileUploadedAsync("a"));
        _sentCount.Should().Be(0, "the file was removed before it was uploaded");
    }

    [Fact]
    public async Task A_refused_file_name_shows_its_own_message()
    {
        var box = Box(name => name.EndsWith(".csv", StringComparison.Ordinal) ? null : "Only CSV.");

        var accepted = await ChooseAsync(box, new("a", "a.csv", 1), new("b", "b.xls", 1));

        accepted.Keys.Should().Equal("a");
        box.AlertText().Should().Be("Only CSV.");
    }

    private IRenderedComponent<UploadBox> Box(Func<string, string?>? checkName = null) =>
        RenderPage<UploadBox>(p =>
            p.Add(x => x.UploadUrl, "there")
                .Add(x => x.Label, "Add files")
                .Add(x => x.MaxBytes, 1024)
                .Add(x => x.MaxFiles, 3)
                .Add(x => x.ExistingFiles, 1)
                .Add(x => x.CheckName, checkName)
                .Add(x => x.Uploaded, () => _sentCount++)
                .Add(x => x.Changed, _statusChanges.Add)
        );

    private static Task<IReadOnlyDictionary<string, Guid>> ChooseAsync(
        IRenderedComponent<UploadBox> box,
        params ChosenFile[] files
    ) => box.InvokeAsync(() => box.Instance.FilesSelectedAsync(files));
}
