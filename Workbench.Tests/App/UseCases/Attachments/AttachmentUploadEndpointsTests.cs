using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using FluentAssertions;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Settings;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Attachments;

[Rule("K1")]
public sealed class AttachmentUploadEndpointsTests
{
    public AttachmentUploadEndpointsTests() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(Languages.English);

    [Fact]
    public async Task The_body_is_the_file_and_its_name_comes_encoded()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());

        var (status, answer) = await PostAsync(
            testHost,
            anna,
            "Hello",
            number,
            "sk%C3%A4rm%20bild.txt"
        );

        status.Should().Be(StatusCodes.Status200OK);
        var attached = (
            await testHost.Get<AttachmentsQuery>().RunAsync(anna, number, default)
        ).Single();
        attached.Id.Should().Be(answer.GetProperty("id").GetInt32());
        attached.FileName.Should().Be("skärm bild.txt");
        attached.SizeBytes.Should().Be(5);
    }

    [Fact]
    public async Task A_refusal_is_returned_with_its_text()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var nobody = await testHost.CreatePersonAsync("Nobody", Roles.None);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());

        var (empty, problem) = await PostAsync(testHost, anna, "", number, "a.txt");
        var (denied, _) = await PostAsync(
            testHost,
            nobody with
            {
                Roles = Roles.Technician,
            },
            "Hello",
            number,
            "a.txt"
        );
        var (unnamed, _) = await PostAsync(
            testHost,
            anna,
            "Hello",
            number,
            "a.txt",
            operation: "none"
        );

        empty.Should().Be(StatusCodes.Status422UnprocessableEntity);
        problem
            .GetProperty("problem")
            .GetString()
            .Should()
            .Be("a.txt is empty. Choose another file.");
        denied.Should().Be(StatusCodes.Status403Forbidden);
        unnamed.Should().Be(StatusCodes.Status400BadRequest);
        (await testHost.Get<AttachmentsQuery>().RunAsync(anna, number, default)).Should().BeEmpty();
    }

    private static async Task<(int Status, JsonElement Answer)> PostAsync(
        TestHost testHost,
        Actor who,
        string body,
        int number,
        string name,
        string? operation = null
    )
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
            Request = { Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body)) },
            Response = { Body = new MemoryStream() },
        };
        http.Request.Headers["X-File-Name"] = name;
        http.Request.Headers["X-Operation"] = operation ?? Guid.NewGuid().ToString();
        var result = await AttachmentUploadEndpoints.AttachAsync(
            http,
            number,
            testHost.Get<AttachFile>(),
            default
        );
        await result.ExecuteAsync(http);
        http.Response.Body.Position = 0;
        return (
            http.Response.StatusCode,
            (await JsonDocument.ParseAsync(http.Response.Body)).RootElement
        );
    }
}
