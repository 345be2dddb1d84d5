using System.Security.Cryptography;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Cleanup;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Attachments;

[Rule("K1")]
public sealed class AttachmentTests
{
    [Theory, OnBothDatabases]
    public async Task A_file_is_stored_once_and_returned_byte_for_byte(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var bytes = RandomNumberGenerator.GetBytes(300_000);

        var first = (await AttachAsync(testHost, anna, number, "../a.bin", bytes)).ShouldSucceed();
        var second = (await AttachAsync(testHost, anna, number, "b.bin", bytes)).ShouldSucceed();

        var listed = await testHost.Get<AttachmentsQuery>().RunAsync(anna, number, default);
        listed.Select(a => (a.Id, a.FileName)).Should().Equal((first, "a.bin"), (second, "b.bin"));
        listed.Select(a => a.Sha256).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        Files(testHost).Should().ContainSingle();
        (await ReadAsync(testHost, anna, second)).Should().Equal(bytes);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_again_adds_no_second_file(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var operation = Guid.NewGuid();

        var answers = await TestHostActions.RunConcurrentlyAsync(
            4,
            _ =>
                testHost
                    .Get<AttachFile>()
                    .RunAsync(
                        anna,
                        number,
                        "a.txt",
                        new MemoryStream("Hello"u8.ToArray()),
                        operation,
                        default
                    )
        );

        answers.Select(a => a.ShouldSucceed()).Distinct().Should().ContainSingle();
        await using var db = testHost.CreateDbContext();
        (await db.Attachments.CountAsync()).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task Empty_large_surplus_and_orphaned_files_leave_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var added = await TestHostActions.RunConcurrentlyAsync(
            Attachment.MaxPerTicket + 4,
            i => AttachAsync(testHost, anna, number, $"{i}.txt", [(byte)i, 65])
        );
        added.Count(a => a.Refusal is null).Should().Be(Attachment.MaxPerTicket);
        added
            .Where(a => a.Refusal is not null)
            .Select(a => a.ShouldBeRefused())
            .Should()
            .AllBeEquivalentTo(RefusalCode.TooManyFiles);
        var other = await testHost.CreateQueuedTicketAsync(
            await testHost.CreateCustomerAsync("1002")
        );
        var before = await testHost.CountRowsAsync();
        var endless = new EndlessStream();

        (await AttachAsync(testHost, anna, other, "a", []))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FileEmpty);
        (await AttachAsync(testHost, anna, 999, "a", [1]))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (
            await testHost
                .Get<AttachFile>()
                .RunAsync(anna, other, "a", endless, Guid.NewGuid(), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FileTooLarge);

        endless.BytesRead.Should().BeLessThan(Attachment.MaxBytes + 200_000, "it stops reading");
        (await testHost.CountRowsAsync()).Should().Equal(before);
        Files(testHost)
            .Should()
            .NotContain(f => f.Contains("unfinished", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task An_interrupted_upload_leaves_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var before = await testHost.CountRowsAsync();

        var attach = () =>
            testHost
                .Get<AttachFile>()
                .RunAsync(anna, number, "a", new BrokenStream(), Guid.NewGuid(), default);

        await attach.Should().ThrowAsync<IOException>();
        (await testHost.CountRowsAsync()).Should().Equal(before);
        Files(testHost).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Uploader_or_team_lead_remove_a_file_and_the_cleanup_job_its_bytes(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var removed = (
            await AttachAsync(testHost, anna, number, "passport.png", [1, 2])
        ).ShouldSucceed();
        var remaining = (
            await AttachAsync(testHost, anna, number, "sketch.png", [3])
        ).ShouldSucceed();
        var remove = testHost.Get<RemoveAttachment>();

        (await remove.RunAsync(bo, removed, "Not ours", Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotYourFile);
        (await remove.RunAsync(anna, removed, "", Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);
        (
            await remove.RunAsync(anna, removed, "Sent by mistake", Guid.NewGuid(), default)
        ).ShouldSucceed();

        (await ReadAsync(testHost, anna, removed)).Should().BeNull();
        var cleanup = testHost.Get<DeleteOrphanedFiles>();
        (await cleanup.RunAsync(Actor.Program, default)).Should().Be(0, "it is not old enough");
        testHost.Clock.Advance(TimeSpan.FromHours(25));
        await File.WriteAllTextAsync(
            Path.Combine(testHost.Get<StorageSettings>().AttachmentsFolder, "README"),
            "Not ours"
        );
        (await cleanup.RunAsync(Actor.Program, default)).Should().Be(1);
        (await ReadAsync(testHost, anna, remaining)).Should().Equal(3);
        Files(testHost).Should().HaveCount(2, "what is not ours stays");
    }

    [Theory, OnBothDatabases]
    public async Task Hostile_files_are_stored_unchanged_and_never_shown(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        var shown = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in TestDataFiles.Files("bad-input/upload"))
        {
            var bytes = await File.ReadAllBytesAsync(path);
            var id = (
                await AttachAsync(testHost, anna, number, Path.GetFileName(path), bytes)
            ).ShouldSucceed();
            (await ReadAsync(testHost, anna, id)).Should().Equal(bytes);
            await using var db = testHost.CreateDbContext();
            shown[Path.GetFileName(path)] = (
                await db.Attachments.SingleAsync(a => a.Id == id)
            ).IsInlineImage;
        }

        shown
            .Where(s => s.Value)
            .Select(s => s.Key)
            .Should()
            .Equal(
                TestDataFiles.HasLargeSet
                    ? ["script-in-comment.gif", "POC_phpinfo-metadata.gif"]
                    : ["script-in-comment.gif"],
                "a picture all the same: nothing in it runs"
            );
    }

    private static async Task<byte[]?> ReadAsync(TestHost testHost, Actor who, int id)
    {
        if (await testHost.Get<AttachmentsQuery>().OpenAsync(who, id, default) is not { } opened)
        {
            return null;
        }

        await using var content = opened.Content;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }

    private static Task<Outcome<int>> AttachAsync(
        TestHost testHost,
        Actor who,
        int number,
        string name,
        byte[] bytes
    ) =>
        testHost
            .Get<AttachFile>()
            .RunAsync(who, number, name, new MemoryStream(bytes), Guid.NewGuid(), default);

    private static string[] Files(TestHost testHost)
    {
        var folder = testHost.Get<StorageSettings>().AttachmentsFolder;
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            : [];
    }
}
