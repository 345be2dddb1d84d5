using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Import;
using Workbench.App.Features.Import.Sessions;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Attachments;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Tests an import over the web: its files are stored apart, checked and imported outside the page.</summary>
public sealed class ImportSessionTests
{
    private static readonly string SmallFolder = Path.Combine(
        AppContext.BaseDirectory,
        "Data",
        "import-small"
    );

    [Theory, OnBothDatabases]
    public async Task A_check_writes_nothing_and_an_import_deletes_the_files(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var room = await UploadSmallFolderAsync(testHost, per);
        var before = await testHost.CountRowsAsync();

        testHost.Get<ImportRunner>().StartDryRun(per, room);
        await room.RunningTask;

        var looked = Imported(room);
        looked.Should().Match<ImportReport>(r => r.DryRun && !r.Written && r.Rejected.Count == 0);
        looked.Files.Sum(f => f.Added).Should().Be(looked.Files.Sum(f => f.Rows)).And.BePositive();
        (await testHost.CountRowsAsync()).Should().Equal(before);
        ImportSessions.ListFiles(room).Should().HaveCount(8);

        testHost.Get<ImportRunner>().StartImport(per, room, skipBad: false);
        await room.RunningTask;

        Imported(room).Written.Should().BeTrue();
        Imported(room).Files.Should().BeEquivalentTo(looked.Files);
        ImportSessions.ListFiles(room).Should().BeEmpty();
        await using var db = testHost.CreateDbContext();
        (await db.Tickets.CountAsync()).Should().Be(7);
        await Support.LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Invalid_rows_are_listed_before_anything_is_written(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var room = await UploadSmallFolderAsync(testHost, per);
        await SendAsync(
            testHost,
            per,
            room,
            "refill_cards.csv",
            "customer,bought_on,hours\n1001,2025-07-01,5\n7777,2025-07-01,5\n"
        );

        testHost.Get<ImportRunner>().StartDryRun(per, room);
        await room.RunningTask;

        Imported(room)
            .Rejected.Select(r => r.ToString())
            .Should()
            .Contain(r => r.StartsWith("refill_cards.csv:3: customer:", StringComparison.Ordinal));
        (await RejectedAsync(testHost, per, room)).Should().Contain("7777,2025-07-01,5");

        testHost.Get<ImportRunner>().StartImport(per, room, skipBad: false);
        await room.RunningTask;
        room.Outcome!.Refusal!.Code.Should().Be(RefusalCode.ImportRejected);
        ImportSessions.ListFiles(room).Should().HaveCount(8, "they are still to be imported");

        testHost.Get<ImportRunner>().StartImport(per, room, skipBad: true);
        await room.RunningTask;
        Imported(room).Written.Should().BeTrue();
        ImportSessions.ListFiles(room).Should().BeEmpty();
        (await RejectedAsync(testHost, per, room))
            .Should()
            .Contain("7777", "they are still to be mended");
        testHost.Get<ImportSessions>().Close(room);
        Directory.Exists(room.Folder).Should().BeFalse();
    }

    [Theory]
    [InlineData("tickets.csv")]
    [InlineData("Tickets.CSV")]
    [InlineData("../../../tickets.csv")]
    [InlineData("C:\\temp\\tickets.csv")]
    [InlineData("tickets.csv\u202E")]
    public async Task An_uploaded_file_is_stored_under_a_fixed_name(string sent)
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var room = testHost.Get<ImportSessions>().Open(per);

        (await SendAsync(testHost, per, room, sent, "number\n")).ShouldSucceed().Should().Be(1);

        Directory
            .EnumerateFileSystemEntries(room.Folder)
            .Should()
            .Equal(Path.Combine(room.Folder, "tickets.csv"));
    }

    [Theory]
    [InlineData("rejected.csv")]
    [InlineData("evil.sh")]
    [InlineData("tickets.csv/../evil.csv")]
    [InlineData("tickets.csv ; rm -rf")]
    [InlineData("")]
    [InlineData("..")]
    public async Task Another_file_name_is_refused_with_the_accepted_names(string sent)
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var room = testHost.Get<ImportSessions>().Open(per);

        var outcome = await SendAsync(testHost, per, room, sent, "x");

        outcome.ShouldBeRefused().Should().Be(RefusalCode.ImportFileUnknown);
        outcome.Refusal!.Data[1].Should().Be(ReceiveImportFile.AcceptedFileNames);
        Directory.Exists(room.Folder).Should().BeFalse("nothing is kept");
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_refused_and_leaves_nothing()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var room = testHost.Get<ImportSessions>().Open(per);
        var endless = new EndlessStream();

        var outcome = await testHost
            .Get<ReceiveImportFile>()
            .RunAsync(per, room.Id, "tickets.csv", endless, default);

        outcome.ShouldBeRefused().Should().Be(RefusalCode.FileTooLarge);
        endless.BytesRead.Should().BeLessThan(ReceiveImportFile.MaxBytes + 200_000);
        Directory.EnumerateFiles(room.Folder).Should().BeEmpty();
    }

    [Fact]
    public async Task A_session_belongs_to_its_owner_and_requires_the_current_role()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var other = await testHost.CreatePersonAsync("Other", Roles.TeamLead);
        var former = await testHost.CreatePersonAsync("Former", Roles.Technician);
        var room = await UploadSmallFolderAsync(testHost, per);

        testHost.Get<ImportSessions>().Find(other, room.Id).Should().BeNull();
        (await SendAsync(testHost, other, room, "tickets.csv", "x"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await testHost.Get<RejectedRowsQuery>().RunAsync(other, room.Id, default))
            .Should()
            .BeNull();
        var send = () =>
            SendAsync(testHost, former with { Roles = Roles.TeamLead }, room, "tickets.csv", "x");
        await send.Should().ThrowAsync<AccessDeniedException>();
        var hers = testHost.Get<ImportSessions>().Open(former);
        testHost.Get<ImportRunner>().StartDryRun(former, hers);
        await hers.RunningTask;
        hers.Outcome!.Refusal!.Code.Should().Be(RefusalCode.NotAllowed);
    }

    [Fact]
    public async Task A_new_file_invalidates_the_previous_check()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var room = await UploadSmallFolderAsync(testHost, per);
        testHost.Get<ImportRunner>().StartDryRun(per, room);
        await room.RunningTask;

        await SendAsync(testHost, per, room, "waits.csv", "ticket,from,to,state\n");
        room.Outcome.Should().BeNull();
        testHost.Get<ImportRunner>().StartDryRun(per, room);
        await room.RunningTask;
        ImportSessions.Remove(room, ImportSessions.ListFiles(room)[0]);

        room.Outcome.Should().BeNull();
        ImportSessions.ListFiles(room).Should().HaveCount(7);
    }

    [Fact]
    public async Task Two_clicks_start_one_run_that_reports_its_progress()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var room = await UploadSmallFolderAsync(testHost, per);
        var (runs, hold) = (0, new TaskCompletionSource());

        for (var i = 0; i < 2; i++)
        {
            room.Start(RunAsync, _ => { });
        }

        room.IsBusy.Should().BeTrue();
        (await SendAsync(testHost, per, room, "tickets.csv", "x"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.Busy);
        testHost.Get<ImportSessions>().Close(room);
        ImportSessions.ListFiles(room).Should().HaveCount(8, "something runs on them");
        hold.SetResult();
        await room.RunningTask;

        runs.Should().Be(1);
        room.Progress!.Phase.Should().Be(ImportPhase.Replaying);
        room.Progress.Total.Should().BePositive();

        async Task<ImportOutcome> RunAsync()
        {
            Interlocked.Increment(ref runs);
            await hold.Task;
            return await testHost
                .Get<ImportFolder>()
                .RunAsync(
                    per,
                    new(room.Folder, null, DryRun: true, SkipInvalidRows: true) { Progress = room },
                    default
                );
        }
    }

    [Fact]
    public async Task A_failed_run_is_reported_and_can_be_restarted()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var room = await UploadSmallFolderAsync(testHost, per);
        Exception? told = null;

        room.Start(() => throw new IOException("The disk is gone."), e => told = e);
        await room.RunningTask;

        room.HasFailed.Should().BeTrue();
        told.Should().BeOfType<IOException>();
        testHost.Get<ImportRunner>().StartDryRun(per, room);
        await room.RunningTask;
        room.HasFailed.Should().BeFalse();
        Imported(room).Rejected.Should().BeEmpty();
    }

    [Fact]
    public async Task Abandoned_sessions_are_deleted_after_a_day()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var old = await UploadSmallFolderAsync(testHost, per);
        var left = Directory.CreateDirectory(
            Path.Combine(Path.GetDirectoryName(old.Folder)!, "left-by-a-crash")
        );
        left.LastWriteTimeUtc = testHost.Clock.GetUtcNow().UtcDateTime;
        testHost.Clock.Advance(ImportSessions.MaxAge + TimeSpan.FromMinutes(1));
        var fresh = await UploadSmallFolderAsync(testHost, per);

        await testHost.Get<DeleteExpiredImports>().RunAsync(Actor.Program, default);

        Directory.Exists(old.Folder).Should().BeFalse();
        left.Refresh();
        left.Exists.Should().BeFalse();
        ImportSessions.ListFiles(fresh).Should().HaveCount(8);
        testHost.Get<ImportSessions>().Find(per, old.Id).Should().BeNull();
    }

    private static async Task<ImportSession> UploadSmallFolderAsync(TestHost testHost, Actor who)
    {
        var room = testHost.Get<ImportSessions>().Open(who);
        foreach (var file in Directory.GetFiles(SmallFolder))
        {
            await using var content = File.OpenRead(file);
            (
                await testHost
                    .Get<ReceiveImportFile>()
                    .RunAsync(who, room.Id, Path.GetFileName(file), content, default)
            ).ShouldSucceed();
        }

        return room;
    }

    private static async Task<Outcome<int>> SendAsync(
        TestHost testHost,
        Actor who,
        ImportSession session,
        string name,
        string text
    )
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return await testHost
            .Get<ReceiveImportFile>()
            .RunAsync(who, session.Id, name, content, default);
    }

    private static async Task<string> RejectedAsync(
        TestHost testHost,
        Actor who,
        ImportSession session
    )
    {
        await using var rows = (
            await testHost.Get<RejectedRowsQuery>().RunAsync(who, session.Id, default)
        )!;
        using var reader = new StreamReader(rows);
        return await reader.ReadToEndAsync();
    }

    private static ImportReport Imported(ImportSession session) =>
        session.Outcome.Should().BeOfType<ImportOutcome.Imported>().Which.Report;
}
