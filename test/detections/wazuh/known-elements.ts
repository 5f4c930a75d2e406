/**
 * Elements that Wazuh 4.14.6 knows, by the path of the element that they are in, as far as we use these.
 *
 * @see https://github.com/wazuh/wazuh/tree/v4.14.6/src/config
 */
export const knownElements: Readonly<Record<string, readonly string[]>> = {
  '': words(
    'ossec_config global alerts logging remote syscheck rootcheck sca wodle vulnerability-detection indexer ruleset rule_test active-response auth cluster client client_buffer agent-upgrade localfile',
  ),
  // global-config.c
  '/global': words(
    'jsonout_output alerts_log logall logall_json email_notification update_check agents_disconnection_time agents_disconnection_alert_time',
  ),
  '/alerts': words('log_alert_level email_alert_level'),
  '/logging': words('log_format'),
  '/remote': words('connection port protocol queue_size'),
  // syscheck-config.c
  '/syscheck': words(
    'disabled frequency scan_on_start directories ignore nodiff skip_nfs skip_dev skip_proc skip_sys process_priority max_eps synchronization',
  ),
  '/syscheck/synchronization': words('enabled interval max_eps'),
  // rootcheck-config.c
  '/rootcheck': words(
    'disabled base_directory frequency rootkit_files rootkit_trojans check_files check_dev check_sys check_trojans check_unixaudit check_pids check_ports check_if skip_nfs ignore',
  ),
  '/sca': words('enabled'),
  // wmodules-aws.c, wmodules-syscollector.c
  '/wodle': words('disabled interval run_on_start service'),
  '/wodle/service': words('aws_log_groups regions'),
  '/vulnerability-detection': words('enabled index-status feed-update-interval'),
  // indexer-config.c
  '/indexer': words('enabled hosts ssl'),
  '/indexer/hosts': words('host'),
  '/indexer/ssl': words('certificate_authorities certificate key'),
  '/indexer/ssl/certificate_authorities': words('ca'),
  // rules-config.c, logtest-config.c
  '/ruleset': words('decoder_dir rule_dir rule_exclude list'),
  '/rule_test': words('enabled threads max_sessions session_timeout'),
  '/active-response': words('disabled'),
  // authd-config.c
  '/auth': words(
    'disabled port use_source_ip force purge use_password ciphers ssl_verify_host ssl_manager_cert ssl_manager_key ssl_auto_negotiate',
  ),
  '/auth/force': words('enabled key_mismatch disconnected_time after_registration_time'),
  // cluster-config.c
  '/cluster': words('name node_name node_type key port bind_addr nodes hidden disabled'),
  '/cluster/nodes': words('node'),
  // client-config.c
  '/client': words('server notify_time time-reconnect auto_restart crypto_method enrollment'),
  '/client/server': words('address port protocol'),
  '/client/enrollment': words(
    'enabled manager_address port agent_name groups server_ca_path authorization_pass_path auto_method',
  ),
  '/client_buffer': words('disabled queue_size events_per_second'),
  '/agent-upgrade': words('enabled'),
  // localfile-config.c
  '/localfile': words('log_format location command alias frequency filter'),
};

function words(text: string): readonly string[] {
  return text.split(' ');
}
