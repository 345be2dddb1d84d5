using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Workbench.App.Storage.Mappings;

#nullable disable

namespace Workbench.App.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Tickets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_State_SubmittedAt_Number",
                table: "Tickets"
            );

            migrationBuilder.AddColumn<bool>(
                name: "OwnFault",
                table: "TimeEntries",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(
                name: "Reverses",
                table: "TimeEntries",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "AskedFrom",
                table: "Tickets",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "BundleNo",
                table: "Tickets",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "Cycle",
                table: "Tickets",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.AddColumn<string>(
                name: "EndedFrom",
                table: "Tickets",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "EscalationNo",
                table: "Tickets",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "FinishApproved",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(
                name: "Follows",
                table: "Tickets",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "FrontPlace",
                table: "Tickets",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "MergedInto",
                table: "Tickets",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "Missing",
                table: "Tickets",
                type: "integer",
                maxLength: 30,
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "NextPauseNo",
                table: "Tickets",
                type: "integer",
                nullable: false,
                defaultValue: 1
            );

            migrationBuilder.AddColumn<bool>(
                name: "OwnFault",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(
                name: "ProductReportNo",
                table: "Tickets",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<long>(
                name: "RateOre",
                table: "Tickets",
                type: "bigint",
                nullable: true
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "ReopenedAt",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "Bundles",
                columns: table => new
                {
                    No = table.Column<int>(type: "integer", nullable: false),
                    CustomerId = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    MadeById = table.Column<int>(type: "integer", nullable: false),
                    MadeByName = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bundles", x => x.No);
                    table.ForeignKey(
                        name: "FK_Bundles_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DeliveredCycles",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "integer", nullable: false),
                    Cycle = table.Column<int>(type: "integer", nullable: false),
                    TargetFrom = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    DeliveredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    PausedSeconds = table.Column<long>(type: "bigint", nullable: false),
                    TechnicianId = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveredCycles", x => new { x.TicketNumber, x.Cycle });
                    table.ForeignKey(
                        name: "FK_DeliveredCycles_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    No = table.Column<int>(type: "integer", nullable: false),
                    CustomerId = table.Column<int>(type: "integer", nullable: false),
                    RaisedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    RaisedById = table.Column<int>(type: "integer", nullable: false),
                    RaisedByName = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                    State = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    OwnerId = table.Column<int>(type: "integer", nullable: true),
                    PickedUpAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    DecidedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Outcome = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escalations", x => x.No);
                    table.ForeignKey(
                        name: "FK_Escalations_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FundingChoices",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "integer", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    SaidBy = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Channel = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    NotedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    NotedById = table.Column<int>(type: "integer", nullable: false),
                    NotedByName = table.Column<string>(type: "text", nullable: false),
                    CardHours = table.Column<int>(type: "integer", nullable: true),
                    Package = table.Column<string>(type: "text", nullable: true),
                    RateOre = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundingChoices", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_FundingChoices_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "integer", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AuthorId = table.Column<int>(type: "integer", nullable: false),
                    AuthorName = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    SaidBy = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    Text = table.Column<string>(
                        type: "character varying(20000)",
                        maxLength: 20000,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_Messages_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Pauses",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "integer", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Cycle = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    From = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pauses", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_Pauses_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_TicketNumber_Reverses",
                table: "TimeEntries",
                columns: new[] { "TicketNumber", "Reverses" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_BundleNo",
                table: "Tickets",
                column: "BundleNo"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_EscalationNo",
                table: "Tickets",
                column: "EscalationNo"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Follows",
                table: "Tickets",
                column: "Follows"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_MergedInto",
                table: "Tickets",
                column: "MergedInto"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ProductReportNo",
                table: "Tickets",
                column: "ProductReportNo"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_State_FrontPlace_SubmittedAt_Number",
                table: "Tickets",
                columns: new[] { "State", "FrontPlace", "SubmittedAt", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Bundles_CustomerId",
                table: "Bundles",
                column: "CustomerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeliveredCycles_DeliveredAt",
                table: "DeliveredCycles",
                column: "DeliveredAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_CustomerId",
                table: "Escalations",
                column: "CustomerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_OwnerId_State",
                table: "Escalations",
                columns: new[] { "OwnerId", "State" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_State_RaisedAt",
                table: "Escalations",
                columns: new[] { "State", "RaisedAt" }
            );

            migrationBuilder.Sql(TicketsBackfill.Pauses);
            migrationBuilder.Sql(TicketsBackfill.NextPauseNo);
            migrationBuilder.Sql(TicketsBackfill.DeliveredCycles);
            migrationBuilder.Sql(TicketsBackfill.AskedFrom);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Bundles");

            migrationBuilder.DropTable(name: "DeliveredCycles");

            migrationBuilder.DropTable(name: "Escalations");

            migrationBuilder.DropTable(name: "FundingChoices");

            migrationBuilder.DropTable(name: "Messages");

            migrationBuilder.DropTable(name: "Pauses");

            migrationBuilder.DropIndex(
                name: "IX_TimeEntries_TicketNumber_Reverses",
                table: "TimeEntries"
            );

            migrationBuilder.DropIndex(name: "IX_Tickets_BundleNo", table: "Tickets");

            migrationBuilder.DropIndex(name: "IX_Tickets_EscalationNo", table: "Tickets");

            migrationBuilder.DropIndex(name: "IX_Tickets_Follows", table: "Tickets");

            migrationBuilder.DropIndex(name: "IX_Tickets_MergedInto", table: "Tickets");

            migrationBuilder.DropIndex(name: "IX_Tickets_ProductReportNo", table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_State_FrontPlace_SubmittedAt_Number",
                table: "Tickets"
            );

            migrationBuilder.DropColumn(name: "OwnFault", table: "TimeEntries");

            migrationBuilder.DropColumn(name: "Reverses", table: "TimeEntries");

            migrationBuilder.DropColumn(name: "AskedFrom", table: "Tickets");

            migrationBuilder.DropColumn(name: "BundleNo", table: "Tickets");

            migrationBuilder.DropColumn(name: "Cycle", table: "Tickets");

            migrationBuilder.DropColumn(name: "EndedFrom", table: "Tickets");

            migrationBuilder.DropColumn(name: "EscalationNo", table: "Tickets");

            migrationBuilder.DropColumn(name: "FinishApproved", table: "Tickets");

            migrationBuilder.DropColumn(name: "Follows", table: "Tickets");

            migrationBuilder.DropColumn(name: "FrontPlace", table: "Tickets");

            migrationBuilder.DropColumn(name: "MergedInto", table: "Tickets");

            migrationBuilder.DropColumn(name: "Missing", table: "Tickets");

            migrationBuilder.DropColumn(name: "NextPauseNo", table: "Tickets");

            migrationBuilder.DropColumn(name: "OwnFault", table: "Tickets");

            migrationBuilder.DropColumn(name: "ProductReportNo", table: "Tickets");

            migrationBuilder.DropColumn(name: "RateOre", table: "Tickets");

            migrationBuilder.DropColumn(name: "ReopenedAt", table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_State_SubmittedAt_Number",
                table: "Tickets",
                columns: new[] { "State", "SubmittedAt", "Number" }
            );
        }
    }
}
