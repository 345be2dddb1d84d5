using Microsoft.Extensions.Logging.Console;

namespace Workbench.App.Hosting;

/// <summary>One line of JSON per event in production, one readable line in development; always on standard error.</summary>
public static class LoggingRegistration
{
    public static ILoggingBuilder AddWorkbenchLogging(
        this ILoggingBuilder logging,
        IHostEnvironment environment
    )
    {
        logging.ClearProviders();

        // A failed start ends in one sentence on standard error; the host would add the stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (environment.IsDevelopment())
        {
            logging.AddSimpleConsole(o =>
            {
                o.SingleLine = true;
                o.TimestampFormat = "HH:mm:ss ";
            });
        }
        else
        {
            logging.AddJsonConsole(o =>
            {
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                o.IncludeScopes = true;
            });
        }

        logging.Services.Configure<ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
        return logging;
    }
}
