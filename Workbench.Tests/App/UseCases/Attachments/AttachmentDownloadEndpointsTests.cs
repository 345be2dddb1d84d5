using System.Globalization;
using System.Security.Claims;
using FluentAssertions;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Attachments;

[Rule("K1")]
public sealed class AttachmentDownloadEndpointsTests
{
    private static readonly byte[] Gif = [.. "GIF89a"u8, 10, 0, 10, 0];

    [Fact]
    public async Task An_image_is_shown_in_a_sandbox_and_markup_is_downloaded()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var picture = await AttachAsync(testHost, anna, "skärm\"bild.gif", Gif);
        var markup = await AttachAsync(
            testHost,
            anna,
            "a.svg",
            "<svg onload=alert(1)/>"u8.ToArray()
        );

        var shown = await GetAsync(testHost, anna, picture);
        var saved = await GetAsync(testHost, anna, markup);

        shown.Response.Headers.ContentType.ToString().Should().Be("image/gif");
        shown.Response.Headers.ContentDisposition.ToString().Should().StartWith("inline;");
        saved.Response.Headers.ContentType.ToString().Should().Be("application/octet-stream");
        saved.Response.Headers.ContentDisposition.ToString().Should().StartWith("attachment;");
        foreach (var headers in new[] { shown.Response.Headers, saved.Response.Headers })
        {
            headers.XContentTypeOptions.ToString().Should().Be("nosniff");
            headers.ContentSecurityPolicy.ToString().Should().StartWith("sandbox");
            headers.CacheControl.ToString().Should().StartWith("private");
        }

        ((MemoryStream)shown.Response.Body).ToArray().Should().Equal(Gif);
    }

    [Fact]
    public async Task Missing_rights_and_missing_files_give_the_same_response()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var nobody = await testHost.CreatePersonAsync("Nobody", Roles.None);
        var id = await AttachAsync(testHost, anna, "a.gif", Gif);

        (await GetAsync(testHost, nobody with { Roles = Roles.Technician }, id))
            .Response.StatusCode.Should()
            .Be(StatusCodes.Status404NotFound);
        (await GetAsync(testHost, anna, id + 1))
            .Response.StatusCode.Should()
            .Be(StatusCodes.Status404NotFound);
    }

    private static async Task<int> AttachAsync(
        TestHost testHost,
        Actor who,
        string name,
        byte[] bytes
    )
    {
        await using var db = testHost.CreateDbContext();
        var number =
            db.Tickets.Select(t => (int?)t.Number).FirstOrDefault()
            ?? await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        return (
            await testHost
                .Get<AttachFile>()
                .RunAsync(who, number, name, new MemoryStream(bytes), Guid.NewGuid(), default)
        ).ShouldSucceed();
    }

    private static async Task<HttpContext> GetAsync(TestHost testHost, Actor who, int id)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, who.Id.ToString(CultureInfo.InvariantCulture)),
                new(ClaimTypes.Role, who.Roles.ToString()),
            ],
            "test"
        );
        var http = new DefaultHttpContext
        {
            User = new(identity),
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Response = { Body = new MemoryStream() },
        };
        var result = await AttachmentDownloadEndpoints.GetAsync(
            http,
            id,
            testHost.Get<AttachmentsQuery>(),
            default
        );
        await result.ExecuteAsync(http);
        return http;
    }
}
