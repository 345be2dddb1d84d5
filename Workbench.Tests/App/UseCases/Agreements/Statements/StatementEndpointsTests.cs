using System.Globalization;
using System.Security.Claims;
using System.Text;
using FluentAssertions;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.Statements.Documents;
using Workbench.App.Settings;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements.Statements;

public sealed class StatementEndpointsTests
{
    [Theory]
    [InlineData(StatementFormat.Pdf, "application/pdf")]
    [InlineData(
        StatementFormat.Xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    )]
    [InlineData(StatementFormat.Csv, "text/csv; charset=utf-8")]
    [InlineData(StatementFormat.Json, "application/json; charset=utf-8")]
    public async Task A_statement_is_downloaded(StatementFormat format, string contentType)
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.CreateCustomerAsync();

        var file = await GetAsync(testHost, anna, "1001", format);

        file.Response.StatusCode.Should().Be(StatusCodes.Status200OK);
        file.Response.ContentType.Should().Be(contentType);
        file.Response.Headers.ContentDisposition.ToString()
            .Should()
            .StartWith("attachment; filename=")
            .And.Contain($"1001-{testHost.Today:yyyy-MM-dd}{StatementFile.ExtensionOf(format)}");
        file.Response.Headers.CacheControl.ToString().Should().Be("private, no-store");
        file.Response.Body.Length.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData(Languages.Swedish, "Ing\u00E5ende saldo", "kontoutdrag-1001")]
    [InlineData(Languages.English, "Opening balance", "statement-1001")]
    public async Task A_file_is_in_the_language_of_its_address(
        string language,
        string opening,
        string name
    )
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.CreateCustomerAsync();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(
            language is Languages.Swedish ? Languages.English : Languages.Swedish
        );

        var file = await GetAsync(testHost, anna, "1001", StatementFormat.Csv, language);

        Encoding
            .UTF8.GetString(((MemoryStream)file.Response.Body).ToArray())
            .Should()
            .Contain(opening);
        file.Response.Headers.ContentDisposition.ToString().Should().Contain(name);
    }

    [Fact]
    public async Task Missing_rights_and_missing_customers_give_the_same_response()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var nobody = await testHost.CreatePersonAsync("Nobody", Roles.None);
        await testHost.CreateCustomerAsync();

        foreach (
            var response in new[]
            {
                await GetAsync(
                    testHost,
                    nobody with
                    {
                        Roles = Roles.Technician,
                    },
                    "1001",
                    StatementFormat.Pdf
                ),
                await GetAsync(testHost, anna, "9", StatementFormat.Pdf),
            }
        )
        {
            response.Response.StatusCode.Should().Be(StatusCodes.Status404NotFound);
        }
    }

    private static async Task<HttpContext> GetAsync(
        TestHost testHost,
        Actor who,
        string number,
        StatementFormat format,
        string? language = null
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
            Response = { Body = new MemoryStream() },
        };
        var result = await StatementEndpoints.GetAsync(
            http,
            number,
            StatementSelection.Latest,
            format,
            language,
            testHost.Get<StatementQuery>(),
            testHost.Get<ReadingRecorder>(),
            default
        );
        await result.ExecuteAsync(http);
        return http;
    }
}
