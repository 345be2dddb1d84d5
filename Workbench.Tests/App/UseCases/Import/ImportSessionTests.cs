using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Import;
using Workbench.App.Features.Import.Sessions;
using Workbench.App.Settings;
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
        var session = await UploadSmallFolderAsync(testHost, per);
        var before = await testHost.CountRowsAsync();

        testHost.Get<ImportRunner>().StartDryRun(per, session);
        await session.RunningTask;

        var dryRun = Imported(session);
        dryRun.Should().Match<ImportReport>(r => r.DryRun && !r.Written && r.Rejected.Count == 0);
        dryRun.Files.Sum(f => f.Added).Should().Be(dryRun.Files.Sum(f => f.Rows)).And.BePositive();
        (await testHost.CountRowsAsync()).Should().Equal(before);
        ImportSessions.ListFiles(session).Should().HaveCount(8);

        testHost.Get<ImportRunner>().StartImport(per, session, skipBad: false);
        await session.RunningTask;

        Imported(session).Written.Should().BeTrue();
        Imported(session).Files.Should().BeEquivalentTo(dryRun.Files);
        ImportSessions.ListFiles(session).Should().BeEmpty();
        await using var db = testHost.CreateDbContext();
        (await db.Tickets.CountAsync()).Should().Be(7);
        await Support.LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Fact]
    public async Task An_outcome_is_seen_once_the_session_can_be_closed()
    {
        var session = new ImportSession(Guid.NewGuid(), 1, "not used", DateTime.UnixEpoch);
        var (wasBusy, hadFailed) = (false, true);

        session.Start(
            () => throw new IOException("The disk is full"),
            _ => (wasBusy, hadFailed) = (session.IsBusy, session.HasFailed)
        );
        await session.RunningTask;

        (wasBusy, hadFailed).Should().Be((true, false));
        session.HasFailed.Should().BeTrue();
        session.Outcome.Should().BeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Invalid_rows_are_listed_before_anything_is_written(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var session = await UploadSmallFolderAsync(testHost, per);
        await SendAsync(
            testHost,
            per,
            session,
            "refill_cards.csv",
            "customer,bought_on,hours\n1001,2025-07-01,5\n7777,2025-07-01,5\n"
        );

        testHost.Get<ImportRunner>().StartDryRun(per, session);
        await session.RunningTask;

        Imported(session)
            .Rejected.Select(r => r.ToString())
            .Should()
            .Contain(r => r.StartsWith("refill_cards.csv:3: customer:", StringComparison.Ordinal));
        (await RejectedAsync(testHost, per, session)).Should().Contain("7777,2025-07-01,5");

        testHost.Get<ImportRunner>().StartImport(per, session, skipBad: false);
        await session.RunningTask;
        session.Outcome!.Refusal!.Code.Should().Be(RefusalCode.ImportRejected);
        ImportSessions.ListFiles(session).Should().HaveCount(8, "they are still to be imported");

        testHost.Get<ImportRunner>().StartImport(per, session, skipBad: true);
        await session.RunningTask;
        Imported(session).Written.Should().BeTrue();
        ImportSessions.ListFiles(session).Should().BeEmpty();
        (await RejectedAsync(testHost, per, session))
            .Should()
            .Contain("7777", "they are still to be mended");
        testHost.Get<ImportSessions>().Close(session);
        Directory.Exists(session.Folder).Should().BeFalse();
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
        var session = testHost.Get<ImportSessions>().Open(per);

        (await SendAsync(testHost, per, session, sent, "number\n")).ShouldSucceed().Should().Be(1);

        Directory
            .EnumerateFileSystemEntries(session.Folder)
            .Should()
            .Equal(Path.Combine(session.Folder, "tickets.csv"));
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
        var session = testHost.Get<ImportSessions>().Open(per);

        var outcome = await SendAsync(testHost, per, session, sent, "x");

        outcome.ShouldBeRefused().Should().Be(RefusalCode.ImportFileUnknown);
        outcome.Refusal!.Data[1].Should().Be(ReceiveImportFile.AcceptedFileNames);
        Directory.Exists(session.Folder).Should().BeFalse("nothing is kept");
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_refused_and_leaves_nothing()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var session = testHost.Get<ImportSessions>().Open(per);
        var endless = new EndlessStream();

        var outcome = await testHost
            .Get<ReceiveImportFile>()
            .RunAsync(per, session.Id, "tickets.csv", endless, default);

        outcome.ShouldBeRefused().Should().Be(RefusalCode.FileTooLarge);
        endless.BytesRead.Should().BeLessThan(ReceiveImportFile.MaxBytes + 200_000);
        Directory.EnumerateFiles(session.Folder).Should().BeEmpty();
    }

    [Fact]
    public async Task A_session_belongs_to_its_owner_and_requires_the_current_role()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var other = await testHost.CreatePersonAsync("Other", Roles.TeamLead);
        var former = await testHost.CreatePersonAsync("Former", Roles.Technician);
        var session = await UploadSmallFolderAsync(testHost, per);

        testHost.Get<ImportSessions>().Find(other, session.Id).Should().BeNull();
        (await SendAsync(testHost, other, session, "tickets.csv", "x"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await testHost.Get<RejectedRowsQuery>().RunAsync(other, session.Id, default))
            .Should()
            .BeNull();
        var send = () =>
            SendAsync(
                testHost,
                former with
                {
                    Roles = Roles.TeamLead,
                },
                session,
                "tickets.csv",
                "x"
            );
        await send.Should().ThrowAsync<AccessDeniedException>();
        var ownSession = testHost.Get<ImportSessions>().Open(former);
        testHost.Get<ImportRunner>().StartDryRun(former, ownSession);
        await ownSession.RunningTask;
        ownSession.Outcome!.Refusal!.Code.Should().Be(RefusalCode.NotAllowed);
    }

    [Fact]
    public async Task A_new_file_invalidates_the_previous_check()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var session = await UploadSmallFolderAsync(testHost, per);
        testHost.Get<ImportRunner>().StartDryRun(per, session);
        await session.RunningTask;

        await SendAsync(testHost, per, session, "waits.csv", "ticket,from,to,state\n");
        session.Outcome.Should().BeNull();
        testHost.Get<ImportRunner>().StartDryRun(per, session);
        await session.RunningTask;
        ImportSessions.Remove(session, ImportSessions.ListFiles(session)[0]);

        session.Outcome.Should().BeNull();
        ImportSessions.ListFiles(session).Should().HaveCount(7);
    }

    [Fact]
    public async Task Two_clicks_start_one_run_that_reports_its_progress()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var session = await UploadSmallFolderAsync(testHost, per);
        var (runs, hold) = (0, new TaskCompletionSource());

        for (var i = 0; i < 2; i++)
        {
            session.Start(RunAsync, _ => { });
        }

        session.IsBusy.Should().BeTrue();
        (await SendAsync(testHost, per, session, "tickets.csv", "x"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.Busy);
        testHost.Get<ImportSessions>().Close(session);
        ImportSessions.ListFiles(session).Should().HaveCount(8, "something runs on them");
        hold.SetResult();
        await session.RunningTask;

        runs.Should().Be(1);
        session.Progress!.Phase.Should().Be(ImportPhase.Replaying);
        session.Progress.Total.Should().BePositive();

        async Task<ImportOutcome> RunAsync()
        {
            Interlocked.Increment(ref runs);
            await hold.Task;
            return await testHost
                .Get<ImportFolder>()
                .RunAsync(
                    per,
                    new(session.Folder, null, DryRun: true, SkipInvalidRows: true)
                    {
                        Progress = session,
                    },
                    default
                );
        }
    }

    [Fact]
    public async Task A_failed_run_is_reported_and_can_be_restarted()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var session = await UploadSmallFolderAsync(testHost, per);
        Exception? reported = null;

        session.Start(() => throw new IOException("The disk is gone."), e => reported = e);
        await session.RunningTask;

        session.HasFailed.Should().BeTrue();
        reported.Should().BeOfType<IOException>();
        testHost.Get<ImportRunner>().StartDryRun(per, session);
        await session.RunningTask;
        session.HasFailed.Should().BeFalse();
        Imported(session).Rejected.Should().BeEmpty();
    }

    [Fact]
    public async Task Abandoned_sessions_are_deleted_after_a_day()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var expired = await UploadSmallFolderAsync(testHost, per);
        var leftover = Directory.CreateDirectory(
            Path.Combine(Path.GetDirectoryName(expired.Folder)!, "left-by-a-crash")
        );
        leftover.LastWriteTimeUtc = testHost.Clock.GetUtcNow().UtcDateTime;
        testHost.Clock.Advance(ImportSessions.MaxAge + TimeSpan.FromMinutes(1));
        var current = await UploadSmallFolderAsync(testHost, per);

        await testHost.Get<DeleteExpiredImports>().RunAsync(Actor.Program, default);

        Directory.Exists(expired.Folder).Should().BeFalse();
        leftover.Refresh();
        leftover.Exists.Should().BeFalse();
        ImportSessions.ListFiles(current).Should().HaveCount(8);
        testHost.Get<ImportSessions>().Find(per, expired.Id).Should().BeNull();
    }

    private static async Task<ImportSession> UploadSmallFolderAsync(TestHost testHost, Actor who)
    {
        var session = testHost.Get<ImportSessions>().Open(who);
        foreach (var file in Directory.GetFiles(SmallFolder))
        {
            await using var content = File.OpenRead(file);
            (
                await testHost
                    .Get<ReceiveImportFile>()
                    .RunAsync(who, session.Id, Path.GetFileName(file), content, default)
            ).ShouldSucceed();
        }

        return session;
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
